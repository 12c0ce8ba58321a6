import type { Line } from '../readers/page.ts'
import { columnKind } from './columns.ts'
import type { Ledger } from './ledger.ts'
import { halfWidth, isEnded } from './texts.ts'
import { beginsName, isCompleteName, isPossibleName, isSentence } from './unit-names.ts'

const RE_PAGE_MARK =
  /^(?:[-—–－_~·•]{1,3}\s*\d{1,4}\s*[-—–－_~·•]{1,3}|第\s*\d{1,4}\s*[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?|共\s*\d{1,4}\s*[页頁](?:\s*第\s*\d{1,4}\s*[页頁])?|\d{1,4}\s*\/\s*\d{1,4}|(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i

/** Whether a line is a page number as printed at the foot of a page: — 1 —, 第 1 页 共 4 页, 3/12. */
export function isPageMark(text: string): boolean {
  if (text.length > 24) return false
  return /[\d０-９]/.test(text)
    ? RE_PAGE_MARK.test(halfWidth(text).trim())
    : /^[（(]?(?:续上?表|續上?表|接上[页表頁])[）)]?$/.test(text)
}

const RE_TAIL =
  /^(?:附件|附表|附注|附录|附\s?[：:]|扫一扫|打印|关闭|分享|相关(?:附件|链接|阅读|文章|文档|新闻|解读)|上一[篇条页]|下一[篇条页]|返回|回(?:上頁|首頁|上页|首页|到顶部|頂部)|更新(?:日期|時間|时间)|最[后後](?:更新|異動|修改)|(?:資料|资料|数据|數據)(?:来源|來源)|隱私|無障礙|(?:發布|发布|公布|上版)(?:單位|单位|日期|时间|時間|机构|機關)[：:]|政府網站|浏览|瀏覽|点击(?:数|量|次数)|點閱|阅读(?:次数|量|:|：)|访问量|版权|版權|(?:主办|承办|主管|主辦)(?:单位|機關)?[：:]|备案|网站|網站|联系(?:我们|方式|电话)|(?:监督|投诉|举报|咨询)(?:电话|热线)|聯絡|公示(?:期|时间)|责任编辑|責任編輯|编辑[：:]|审核[：:]|信息来源|来源[：:]|來源|稿源|作者[：:]|抄送|抄报|(?:报送|分送|主送|呈报|发至?)[：:]|主题词|此件|阅读原文|点赞|在看|长按|识别二维码|Copyright|©|市府服務專線|服务热线|政府信息公开|【?(?:打印|关闭|字体|大 中 小)|微信|微博|收藏|纠错|地址[：:]|邮编|电话[：:]|电子邮箱|技术支持|建议使用|ICP|[^，。]{0,30}ICP备|首\s?页[\s\d«<上]|[^，。]{0,16}公网安备|注[：:]|备注[：:]|備註[：:]|说明[：:]|填表人|制表|填报(?:人|单位)[：:]|审核人|单位负责人|联系人[：:])/i
const RE_IMPRINT = /^[^。，；]{2,30}\d{4}年\d{1,2}月\d{1,2}日\s*(?:印发|印發|发布|公布|制)?$/
/** （示例市人民政府办公室 2024年1月公布） */
const RE_CREDIT =
  /^[（(][^。，；（）()]{2,30}\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?\s*(?:印发|印發|发布|公布|供稿|制)[）)]$/
/** （院办供稿）, （责任编辑：李明）: who wrote or looked after the text, in brackets on a line of its own. */
const RE_BYLINE =
  /^[（(](?:[^。，；：:（）()]{2,30}(?:供稿|供图|撰稿|整理)|(?:(?:信息|稿件|文章)?来源|(?:责任)?编辑|供稿|撰稿|审核|校对|作者|记者|通讯员)[：:\s][^。；（）()]{1,40})[）)]$/
/** 共5项, 共计 12 条记录: the count below a list. */
const RE_COUNT = /^[（(]?共计?\s*\d{1,5}\s*[项条](?:任务|记录|数据)?[）)]?$/
const RE_DATE_LINE =
  /^[0-9０-９〇零一二三四五六七八九十]{4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日$/

/** Whether a line after the last row belongs to the page or the file rather than to the table. */
export function isTail(text: string): boolean {
  if (
    /[。；]$/.test(text) &&
    !/^(?:附件|附表|注|备注|備註|说明|抄送|抄报|报送|分送|主送|呈报|发至?：)/.test(text)
  )
    return false
  return (
    RE_TAIL.test(text) ||
    RE_IMPRINT.test(text) ||
    RE_CREDIT.test(text) ||
    RE_BYLINE.test(text) ||
    RE_COUNT.test(text) ||
    RE_DATE_LINE.test(text) ||
    isPageMark(text)
  )
}

/** A line of dashes or stars between records. */
export const isRule = (text: string) => /^[-=*—_~·─━┄┅┈┉]{3,}$/.test(text)

/** A category heading between rows: 一、经济发展, （二）城市建设, 第三部分 民生. */
export function isHeading(text: string): boolean {
  return (
    text.length <= 40 &&
    /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部类]|【[^】]{2,20}】$|附?表\s?[一二三四五六七八九十\d]{1,3}$)/.test(
      text,
    ) &&
    !/[。；;，,：:]/.test(text.replace(/^.{0,6}?[、.．）)]/, ''))
  )
}

/** A name that signs without a date below it: whole, or with its place in front (江河市政府督查室). */
const isPublisher = (text: string) =>
  isCompleteName(text) || (beginsName(text) && isPossibleName(text) && !isSentence(text))

const isEndedLine = ({ text }: Line) => isEnded(text)

/**
 * Cuts what follows the last row: links, imprint and counters of the page, the signature before a date.
 * `mayBe` says which lines can be such at all, `closes` after which a date's signature may stand; a row
 * takes at least `rowLines`.
 */
export function cutTail<T extends Line>(
  record: T[],
  ledger: Ledger,
  mayBe: (line: T) => boolean = () => true,
  rowLines = 2,
  closes: (line: T) => boolean = isEndedLine,
): T[] {
  let at = record.findIndex(
    (line, i) => i > 0 && mayBe(line) && (line.aside === true || isTail(line.text)),
  )
  const signed = (
    i: number,
    isName = isCompleteName,
    isClosed: (line: T) => boolean = isEndedLine,
  ) => {
    const [line, before] = [record[i], record[i - 1]]
    return (
      !!line &&
      !!before &&
      i >= rowLines &&
      mayBe(line) &&
      line.text.length <= 30 &&
      isName(line.text) &&
      isClosed(before)
    )
  }
  const dated = RE_DATE_LINE.test(record[at]?.text ?? '')
  if (at > 0 && (dated ? signed(at - 1, isPossibleName, closes) : signed(at - 1))) at--
  else if (at < 0 && rowLines === 1 && signed(record.length - 1, isPublisher))
    at = record.length - 1
  const [first, last] = [record[at], record.at(-1)]
  if (!first || !last) return record
  const tail = record
    .slice(at, at + 5)
    .map((line) => line.text)
    .join(' / ')
  return ledger.mend('furniture-skipped', [first.line, last.line], tail, '')
    ? record.slice(0, at)
    : record
}

/**
 * Lines printed on every page beside its number (title, name of the publisher): texts that stand within
 * two lines of a page mark at half of the marks or more.
 */
export function runningHeads(texts: readonly string[]): Set<string> {
  const tally = new Map<string, number>()
  let marks = 0
  texts.forEach((text, i) => {
    if (!isPageMark(text)) return
    marks++
    for (const near of [texts[i - 2], texts[i - 1], texts[i + 1], texts[i + 2]]) {
      if (near && near.length <= 60 && !/^[\d\s.、]*$/.test(near) && !/[。；]$/.test(near))
        tally.set(near, (tally.get(near) ?? 0) + 1)
    }
  })
  const [title] = texts
  if (title && title.length >= 8 && texts.filter((text) => text === title).length > 2)
    tally.set(title, Infinity)
  else if (title && title.length >= 8 && texts.length > 20 && isNumbered(texts, title))
    tally.set(title, Infinity)
  // A name of an office may be a unit near the foot of a page; the publisher's stands on every page.
  const enough = (text: string) =>
    Math.max(isCompleteName(text) ? Math.min(4, Math.max(3, marks)) : 2, marks / 2)
  const isName = (text: string) => text.length <= 8 && columnKind(text) !== 'unknown'
  return new Set(
    [...tally]
      .filter(([text, count]) => count >= enough(text) && !isName(text))
      .map(([text]) => text),
  )
}

/** Whether a title is printed again, with a number of the page beside it each time. */
function isNumbered(texts: readonly string[], title: string): boolean {
  const isNumber = (text: string | undefined) => text !== undefined && /^\d{1,3}$/.test(text)
  let at = texts.indexOf(title, 1)
  if (at < 0) return false
  for (; at >= 0; at = texts.indexOf(title, at + 1))
    if (!isNumber(texts[at - 1]) && !isNumber(texts[at + 1])) return false
  return true
}
