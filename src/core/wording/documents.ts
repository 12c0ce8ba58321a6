import { readTitles } from './titles.ts'

/**
 * Policy documents named in a text: 《…》 in order, without repeats (white space apart), inner 《》 kept
 * inside the outer title. Left out: books, newspapers, works of art and certificates, which carry the
 * same marks and are no documents of a policy.
 */
export function readDocuments(texts: string[]): string[] {
  const found = new Map<string, string>()
  for (const text of texts) {
    for (const { start, end } of readTitles(text)) {
      const title = text.slice(start, end)
      const before = text.slice(Math.max(0, start - 12), start)
      const after = text.slice(end, end + 12)
      const name = title.replace(/\s+/g, '')
      if (name.length < 4 || !isDocument(name.slice(1, -1), before, after)) continue
      if (!found.has(name)) found.set(name, title)
    }
  }
  return [...found.values()]
}

function isDocument(name: string, before: string, after: string): boolean {
  if (/^[\d\s\p{P}]+$/u.test(name)) return false
  if (BOOK.test(name) || CERTIFICATE.test(name)) return false
  if (PRESS.test(name)) return false
  if (POLICY.test(name)) return true
  if (WORK_BEFORE.test(before.replace(/\s+/g, '')) || WORK_AFTER.test(after)) return false
  return !/^\s*第[一二三四五六七八九十\d]+[卷册辑期集]/.test(after)
}

const BOOK =
  /^习近平(?!.*(?:意见|方案|通知|计划|规定|办法))|谈治国理政|(?:文选|选集|读本|学习纲要|学习问答|论述摘编|选编|著作选读|文集|画册|连环画|诗集|小说|丛书|教材|志书|年鉴)$|(?:县|市|区|省|镇|村)志$/
const CERTIFICATE =
  /(?:许可证|营业执照|合格证|登记证|资格证|产权证|证书|执照|准入证|资质证|等级证|身份证|出生证明)书?$/
const PRESS =
  /^(?:人民|光明|经济|法治|工人|农民|解放|文汇|科技|中国[^,，]{0,6}|[^,，]{2,4})(?:日报|晚报|晨报|时报)$|^(?:新闻联播|焦点访谈|求是|半月谈|新华每日电讯|学习时报)$/
const WORK_BEFORE =
  /(?:图书|书籍|专著|著作|杂志|期刊|报刊|话剧|歌剧|舞剧|戏曲|[大小代庭]戏|剧目|电影|影片|电视剧|微电影|短视频|宣传片|纪录片|专题片|动画片?|[\u4e00-\u9fff]剧|报告文学|散文|曲艺|相声|快板|歌曲|歌舞|合唱|舞蹈|小品|诗歌|长篇|画作|油画|国画|雕塑|演出|展演|栏目|节目|游戏|黄梅戏|京剧|越剧|豫剧|晚会|摄影|作品)(?:类|剧)?[“"]?$/
/** What is told of a work: its heading, its first night, its prize. */
const WORK_AFTER =
  /^[”"]?(?:等(?:剧目|作品|节目)?)?(?:为题|首演|首映|巡演|公演|展演|上映|热映|开播|播出|开机|杀青)/
/** Kinds of document: such a title counts whatever stands before it. */
const POLICY =
  /(?:意见|方案|通知|办法|规划|计划|规定|条例|细则|措施|政策|决定|公告|通告|纲要|规则|规程|导则|标准|规范|目录|清单|指南|指引|制度|机制|预案|章程|法|令|批复|函|报告|要点|工作法|协议|备忘录|公约|导引|要求|举措|细则|准则|白皮书|蓝皮书|图则|表|名录)(?:[(（][^)）]*[)）])*$/
