import { attribute, walkXml } from './xml.ts'

interface Level {
  start: number
  format: string
  text: string
}

/** Word's automatic numbers: what stands before a paragraph though it is no text of the file. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>()
  private readonly abstractOf = new Map<string, string>()
  private readonly starts = new Map<string, number>()
  private readonly styleNumbers = new Map<string, { num: string; level: number }>()
  private readonly counters = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(numbering: Uint8Array | undefined, styles: Uint8Array | undefined) {
    if (numbering) this.readNumbering(numbering)
    if (styles) this.readStyles(styles)
  }

  /** The label of the next paragraph of that list; '' where it has none (bullets, numbering off). */
  next(num: string | undefined, level: number | undefined, style: string | undefined): string {
    const inherited = style === undefined ? undefined : this.styleNumbers.get(style)
    const id = num ?? inherited?.num
    const depth = level ?? inherited?.level ?? 0
    if (!id || id === '0') return ''
    const abstract = this.abstractOf.get(id)
    const levels = abstract === undefined ? undefined : this.levels.get(abstract)
    const own = levels?.get(depth)
    if (abstract === undefined || !own || depth > 8) return ''
    const counter = this.counters.get(abstract) ?? []
    this.counters.set(abstract, counter)
    const override = this.starts.get(`${id}:${depth}`)
    const firstOfList = !this.begun.has(`${id}:${depth}`)
    this.begun.add(`${id}:${depth}`)
    const restart = firstOfList && override !== undefined ? override : undefined
    counter[depth] =
      restart ?? (counter[depth] === undefined ? own.start : (counter[depth] as number) + 1)
    counter.length = depth + 1
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.slice(0, 60).replace(/%([1-9])/g, (_, digit: string) => {
      const k = Number(digit) - 1
      const at = levels?.get(k)
      return printNumber(counter[k] ?? at?.start ?? 1, at?.format ?? 'decimal')
    })
  }

  private readNumbering(xml: Uint8Array): void {
    let abstract = ''
    let num = ''
    let level = 0
    let current: Level | null = null
    walkXml(xml, {
      open: (name, a) => {
        const val = attribute(a, 'val') ?? ''
        if (name === 'abstractNum')
          this.levels.set((abstract = attribute(a, 'abstractNumId') ?? ''), new Map())
        else if (name === 'num') num = attribute(a, 'numId') ?? ''
        else if (name === 'abstractNumId') this.abstractOf.set(num, val)
        else if (name === 'lvlOverride' || name === 'lvl') {
          level = Number(attribute(a, 'ilvl') ?? 0)
          if (name === 'lvl' && num === '')
            this.levels
              .get(abstract)
              ?.set(level, (current = { start: 1, format: 'decimal', text: '%1.' }))
        } else if (name === 'startOverride') this.starts.set(`${num}:${level}`, Number(val) || 1)
        else if (current && name === 'start') current.start = Number(val) || 0
        else if (current && name === 'numFmt') current.format = val
        else if (current && name === 'lvlText') current.text = val
      },
      close: (name) => {
        if (name === 'lvl') current = null
      },
    })
  }

  private readStyles(xml: Uint8Array): void {
    let style = ''
    const basedOn = new Map<string, string>()
    walkXml(xml, {
      open: (name, a) => {
        const val = attribute(a, 'val') ?? ''
        if (name === 'style') style = attribute(a, 'styleId') ?? ''
        else if (name === 'basedOn' && style) basedOn.set(style, val)
        else if (name === 'numId' && style)
          this.styleNumbers.set(style, {
            num: val,
            level: this.styleNumbers.get(style)?.level ?? 0,
          })
        else if (name === 'ilvl' && style)
          this.styleNumbers.set(style, {
            num: this.styleNumbers.get(style)?.num ?? '',
            level: Number(val) || 0,
          })
      },
    })
    for (const [child, parent] of basedOn) {
      let at: string | undefined = parent
      for (let hops = 0; at && hops < 12 && !this.styleNumbers.has(child); hops++) {
        const found = this.styleNumbers.get(at)
        if (found) this.styleNumbers.set(child, found)
        at = basedOn.get(at)
      }
    }
  }
}

function printNumber(n: number, format: string): string {
  switch (format) {
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'decimalFullWidth':
      return String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(n)
    case 'upperLetter':
      return String.fromCharCode(65 + ((n - 1) % 26))
    case 'lowerLetter':
      return String.fromCharCode(97 + ((n - 1) % 26))
    default:
      return String(n)
  }
}

function chinese(n: number): string {
  const digits = '零一二三四五六七八九'
  if (n <= 0 || n > 999) return String(n)
  const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const hundreds = h ? `${digits[h]}百` : ''
  const tens = t ? `${t === 1 && !h ? '' : digits[t]}十` : h && u ? '零' : ''
  return hundreds + tens + (u ? digits[u] : '')
}
