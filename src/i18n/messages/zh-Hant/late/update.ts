export default {
  ready: '新版本已經備好。',
  see: '看看有什麼新的',
  title: '新版本',
  version: '{version} 版：',
  safe: '更新會先存好所有視窗裡正在寫的筆記，再重新開啟頁面；資料和筆記都留在本機。',
  take: '更新並重新開啟',
  taking: '正在更新……',
  later: '以後再說',
}
