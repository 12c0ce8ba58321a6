/**
 * Names of provinces and prefecture-level places with the Latin form used in dataset ids. Two places of
 * one spelling carry their province. Anything else is transliterated on demand.
 */
const GAZETTEER = `
北京beijing 天津tianjin 上海shanghai 重庆chongqing 河北hebei 山西shanxi 内蒙古neimenggu 辽宁liaoning
吉林jilin 黑龙江heilongjiang 江苏jiangsu 浙江zhejiang 安徽anhui 福建fujian 江西jiangxi 山东shandong
河南henan 湖北hubei 湖南hunan 广东guangdong 广西guangxi 海南hainan 四川sichuan 贵州guizhou 云南yunnan
西藏xizang 陕西shaanxi 甘肃gansu 青海qinghai 宁夏ningxia 新疆xinjiang 香港xianggang 澳门aomen
石家庄shijiazhuang 唐山tangshan 秦皇岛qinhuangdao 邯郸handan 邢台xingtai 保定baoding 张家口zhangjiakou
承德chengde 沧州cangzhou 廊坊langfang 衡水hengshui 雄安xiongan 太原taiyuan 大同datong 阳泉yangquan
长治changzhi 晋城jincheng 朔州shuozhou 晋中jinzhong 运城yuncheng 忻州xinzhou 临汾linfen 吕梁lvliang
呼和浩特huhehaote 包头baotou 乌海wuhai 赤峰chifeng 通辽tongliao 鄂尔多斯eerduosi 呼伦贝尔hulunbeier
巴彦淖尔bayannaoer 乌兰察布wulanchabu 兴安xingan 锡林郭勒xilinguole 阿拉善alashan 沈阳shenyang 大连dalian
鞍山anshan 抚顺fushun 本溪benxi 丹东dandong 锦州jinzhou 营口yingkou 阜新fuxin 辽阳liaoyang 盘锦panjin
铁岭tieling 朝阳chaoyang 葫芦岛huludao 长春changchun 四平siping 辽源liaoyuan 通化tonghua 白山baishan
松原songyuan 白城baicheng 延边yanbian 哈尔滨haerbin 齐齐哈尔qiqihaer 鸡西jixi 鹤岗hegang 双鸭山shuangyashan
大庆daqing 伊春yichun-heilongjiang 佳木斯jiamusi 七台河qitaihe 牡丹江mudanjiang 黑河heihe 绥化suihua
大兴安岭daxinganling 南京nanjing 无锡wuxi 徐州xuzhou 常州changzhou 苏州suzhou 南通nantong 连云港lianyungang
淮安huaian 盐城yancheng 扬州yangzhou 镇江zhenjiang 泰州taizhou 宿迁suqian 杭州hangzhou 宁波ningbo
温州wenzhou 嘉兴jiaxing 湖州huzhou 绍兴shaoxing 金华jinhua 衢州quzhou 舟山zhoushan 台州taizhou-zhejiang
丽水lishui 合肥hefei 芜湖wuhu 蚌埠bengbu 淮南huainan 马鞍山maanshan 淮北huaibei 铜陵tongling 安庆anqing
黄山huangshan 滁州chuzhou 阜阳fuyang 宿州suzhou-anhui 六安luan 亳州bozhou 池州chizhou 宣城xuancheng
福州fuzhou 厦门xiamen 莆田putian 三明sanming 泉州quanzhou 漳州zhangzhou 南平nanping 龙岩longyan 宁德ningde
南昌nanchang 景德镇jingdezhen 萍乡pingxiang 九江jiujiang 新余xinyu 鹰潭yingtan 赣州ganzhou 吉安jian
宜春yichun 抚州fuzhou-jiangxi 上饶shangrao 济南jinan 青岛qingdao 淄博zibo 枣庄zaozhuang 东营dongying
烟台yantai 潍坊weifang 济宁jining 泰安taian 威海weihai 日照rizhao 临沂linyi 德州dezhou 聊城liaocheng
滨州binzhou 菏泽heze 郑州zhengzhou 开封kaifeng 洛阳luoyang 平顶山pingdingshan 安阳anyang 鹤壁hebi
新乡xinxiang 焦作jiaozuo 濮阳puyang 许昌xuchang 漯河luohe 三门峡sanmenxia 南阳nanyang 商丘shangqiu
信阳xinyang 周口zhoukou 驻马店zhumadian 济源jiyuan 武汉wuhan 黄石huangshi 十堰shiyan 宜昌yichang
襄阳xiangyang 鄂州ezhou 荆门jingmen 孝感xiaogan 荆州jingzhou 黄冈huanggang 咸宁xianning 随州suizhou
恩施enshi 仙桃xiantao 潜江qianjiang 天门tianmen 神农架shennongjia 长沙changsha 株洲zhuzhou 湘潭xiangtan
衡阳hengyang 邵阳shaoyang 岳阳yueyang 常德changde 张家界zhangjiajie 益阳yiyang 郴州chenzhou 永州yongzhou
怀化huaihua 娄底loudi 湘西xiangxi 广州guangzhou 韶关shaoguan 深圳shenzhen 珠海zhuhai 汕头shantou
佛山foshan 江门jiangmen 湛江zhanjiang 茂名maoming 肇庆zhaoqing 惠州huizhou 梅州meizhou 汕尾shanwei
河源heyuan 阳江yangjiang 清远qingyuan 东莞dongguan 中山zhongshan 潮州chaozhou 揭阳jieyang 云浮yunfu
南宁nanning 柳州liuzhou 桂林guilin 梧州wuzhou 北海beihai 防城港fangchenggang 钦州qinzhou 贵港guigang
玉林yulin 百色baise 贺州hezhou 河池hechi 来宾laibin 崇左chongzuo 海口haikou 三亚sanya 三沙sansha 儋州danzhou
成都chengdu 自贡zigong 攀枝花panzhihua 泸州luzhou 德阳deyang 绵阳mianyang 广元guangyuan 遂宁suining
内江neijiang 乐山leshan 南充nanchong 眉山meishan 宜宾yibin 广安guangan 达州dazhou 雅安yaan 巴中bazhong
资阳ziyang 阿坝aba 甘孜ganzi 凉山liangshan 贵阳guiyang 六盘水liupanshui 遵义zunyi 安顺anshun 毕节bijie
铜仁tongren 黔西南qianxinan 黔东南qiandongnan 黔南qiannan 昆明kunming 曲靖qujing 玉溪yuxi 保山baoshan
昭通zhaotong 丽江lijiang 普洱puer 临沧lincang 楚雄chuxiong 红河honghe 文山wenshan 西双版纳xishuangbanna
大理dali 德宏dehong 怒江nujiang 迪庆diqing 拉萨lasa 日喀则rikaze 昌都changdou 林芝linzhi 山南shannan 那曲naqu
阿里ali 西安xian 铜川tongchuan 宝鸡baoji 咸阳xianyang 渭南weinan 延安yanan 汉中hanzhong 榆林yulin-shaanxi
安康ankang 商洛shangluo 兰州lanzhou 嘉峪关jiayuguan 金昌jinchang 白银baiyin 天水tianshui 武威wuwei
张掖zhangye 平凉pingliang 酒泉jiuquan 庆阳qingyang 定西dingxi 陇南longnan 临夏linxia 甘南gannan 西宁xining
海东haidong 海北haibei 黄南huangnan 海南州hainanzhou 果洛guoluo 玉树yushu 海西haixi 银川yinchuan
石嘴山shizuishan 吴忠wuzhong 固原guyuan 中卫zhongwei 乌鲁木齐wulumuqi 克拉玛依kelamayi 吐鲁番tulufan 哈密hami
昌吉changji 博尔塔拉boertala 巴音郭楞bayinguoleng 阿克苏akesu 克孜勒苏kezilesu 喀什kashen 和田hetian 伊犁yili
塔城tacheng 阿勒泰aletai 石河子shihezi 浦东pudong 滨海binhai 两江liangjiang 昆山kunshan 义乌yiwu 臺北taipei
新北new-taipei 桃園taoyuan 臺中taichung 臺南tainan 高雄kaohsiung 基隆keelung 新竹hsinchu 嘉義chiayi
苗栗miaoli 彰化changhua 南投nantou 雲林yunlin 屏東pingtung 宜蘭yilan 花蓮hualien 臺東taitung 澎湖penghu
金門kinmen 連江lienchiang
`

let table: Map<string, string> | null = null

function gazetteer(): Map<string, string> {
  table ??= new Map(
    GAZETTEER.trim()
      .split(/\s+/)
      .map((entry) => /^([^a-z]+)(.+)$/.exec(entry)?.slice(1, 3) as [string, string]),
  )
  return table
}

/** A known place at the beginning of a phrase (宣城市, 臺中市政府, 安徽芜湖), with 市 or 省 where it stands so. */
export function knownPlace(text: string): string | null {
  let best: string | null = null
  const phrases = text
    .slice(0, 300)
    .split(/[\s:：《》（）()“”"，,。、>＞_-]+|\d+年?度?|(?<=月)份?|(?<=关于)|(?<=中共)|(?<=来源)/)
  for (const phrase of phrases) {
    for (let length = 2; length <= 5 && best === null; length++) {
      const name = phrase.slice(0, length)
      if (!gazetteer().has(name)) continue
      const rest = phrase.slice(length)
      const level = /^(?:特别行政区|[一-龥]{0,6}自治[区州]|市|省|地区|盟|州)/.exec(rest)?.[0] ?? ''
      const finer = /^[一-龥]{1,5}?(?:新区|区|县|市|旗)(?=\d|人民|政府|年|委|重点|20|$)/.exec(
        rest.slice(level.length),
      )?.[0]
      if (finer && level && !/^(?:政府|人民|重点|各)/.test(finer)) return name + level + finer
      if (level || /^(?:政府|重点|民生|年|$)/.test(rest)) best = name + level
    }
    if (best) return best
  }
  return null
}

/** Latin name of a place (芜湖市 → wuhu); a district is named with its city. */
export async function slugOfPlace(place: string): Promise<string> {
  const stem = place.replace(
    /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|[一-龥]{0,8}?族自治[州县旗]|自治[区州县旗]|地区|新区|市|省|盟|县|区)$/,
    '',
  )
  if (!stem) return ''
  const known =
    gazetteer().get(place) ?? gazetteer().get(stem) ?? gazetteer().get(stem.replaceAll('台', '臺'))
  if (known) return known
  const { pinyin } = await import('pinyin-pro')
  return pinyin(stem.replace(/(?<=..)市(?=..)/, ''), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}
