/** What stands in the page before the app runs, or where it cannot run. */
export default {
  disk: '台账要从网站打开，直接双击磁盘上的 index.html 打不开：浏览器不许本地文件加载程序。请把整个文件夹放到任意静态网站上，或者在源代码目录运行 npm start，再打开它给出的地址。只想读原文，可以看纯文字版：',
  old: '这个浏览器太旧，打不开台账。请换用 {browsers} 或更新的；纯文字版仍然可以看：',
  broken: '台账的程序没有加载完整，可能是网络中断，或缓存损坏。您的笔记还在本机，不受影响。',
  repair: '修复并重新加载',
  scripts: '这个浏览器关闭了脚本，检索、图表和批注都用不了；纯文字版可以看：',
}
