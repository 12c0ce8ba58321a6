import type { DatasetInfo } from '../model.ts'
import { halfWidth } from './texts.ts'
import { knownPlace, slugOfPlace } from './places.ts'

/** What the document says about itself, as far as its head tells: a guess that the reader may edit. */
export async function readInfo(
  head: readonly string[],
  stated: string | undefined,
  given: { id?: string; place?: string; year?: number; name?: string },
): Promise<DatasetInfo> {
  const title = findTitle(head) ?? stated?.trim() ?? fileTitle(given.name) ?? '未命名台账'
  const about = [title, stated ?? '', fileTitle(given.name) ?? '', ...head].filter(Boolean)
  const place = given.place ?? findPlace(about)
  const published = findPublished(head)
  const year = given.year ?? findYear(about, published)
  const slug = (await slugOfPlace(place)) || 'dataset'
  return {
    id: given.id ?? (year === null ? slug : `${slug}-${year}`),
    title,
    place,
    year,
    published,
    source: findSource(head),
  }
}

const RE_TOPIC =
  /(?:任务|工作|目标|实事|项目|施政|報告|报告|计划|事项|指标).*(?:情况|进展|进度|台账|落实|清单|情形|结果|分解|一览|公示|通报|表)|重点工作|重点任务|工作任务|民生实事/

/** The line of the head that reads most like the title of such a table. */
function findTitle(head: readonly string[]): string | null {
  let best: string | null = null
  let most = 0
  for (const line of head.slice(0, 60)) {
    if (line.length < 6 || line.length > 60 || /[。；;!！?？]$/.test(line) || /[>＞|]/.test(line))
      continue
    const points =
      (RE_TOPIC.test(line) ? 3 : 0) +
      (/年(?:度)?/.test(line) ? 2 : 0) +
      (/[市省县區区州旗]|政府/.test(line) ? 1 : 0) -
      (/^(?:来源|發布|发布|索引|关于印发|当前位置|填报|附件)/.test(line) ? 3 : 0) -
      (/[，,]/.test(line) ? 2 : 0)
    if (points > most && points >= 3) {
      most = points
      best = line
    }
  }
  return best
}

function fileTitle(name: string | undefined): string | null {
  const base = name?.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return base && /[一-龥]{4}/.test(base) ? base : null
}

const RE_PLACE =
  /([一-龥]{2,7}?(?:自治州|自治县|自治旗|地区|新区|特区|省|市|县|縣|州|区|區|盟|旗))(?:人民)?(?=政府|委|\d|20|人民|年|重点|工作|民生|府|政|各|$|[^一-龥])/

function findPlace(texts: readonly string[]): string {
  for (const text of texts) {
    const known = knownPlace(text)
    if (known) return known
    for (const part of halfWidth(text).split(/[\d年月日\s:：《》（）()“”,，。、>-]+/)) {
      const m = RE_PLACE.exec(part)
      if (m && !/^(?:全|本|我|各|中心城|城|该|第|附|市|省|县|区)/.test(m[1] as string))
        return cleanPlace(m[1] as string)
    }
  }
  return ''
}

const cleanPlace = (place: string) =>
  place.replace(/^(?:来源|发布机构|主办|关于|印发|部分|中共|份)/, '')

function findYear(texts: readonly string[], published: string | null): number | null {
  for (const text of texts) {
    const plain = halfWidth(text)
    const m = /(20\d{2}|19\d{2})\s*(?:年|年度|-|$)/.exec(plain)
    if (m && !/发布|時間|时间|日期|印发/.test(plain)) return Number(m[1])
    const minguo = /(?<!\d)(1\d{2})\s*年度?/.exec(plain)
    if (minguo) return Number(minguo[1]) + 1911
  }
  return published ? Number(published.slice(0, 4)) : null
}

function findPublished(head: readonly string[]): string | null {
  for (const line of head) {
    const m = /(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(halfWidth(line))
    if (!m || /截[至止]/.test(line.slice(0, m.index))) continue
    const [month, day] = [Number(m[2]), Number(m[3])]
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    return `${m[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
  return null
}

function findSource(head: readonly string[]): string | null {
  for (const line of head) {
    const m =
      /(?:信息来源|来源|发布机构|發布機關|来源单位|發布單位)\s*[：:]\s*([^\s：:]{2,40})/.exec(line)
    if (m) return m[1] as string
  }
  return null
}
