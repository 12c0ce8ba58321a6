import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { Suggestion, TaskListItem } from '../../core/query/types.ts'
import { hitSpans, snippetOf } from '../../components/display/hit-spans.ts'
import type { MarkSpan } from '../../components/display/mark-span.ts'
import { useCopy } from '../../composables/useCopy.ts'
import { usePalette } from '../../composables/usePalette.ts'
import { usePrint } from '../../composables/usePrint.ts'
import { useTraditional } from '../../composables/useTraditional.ts'
import { usePlaces } from '../../composables/usePlaces.ts'
import { useViews } from '../../composables/useViews.ts'
import { setLanguage } from '../../i18n/index.ts'
import { LANGUAGES } from '../../i18n/language.ts'
import { useFiltersStore } from '../../stores/filters.ts'
import { useLedgerStore } from '../../stores/ledger.ts'
import { useSettingsStore } from '../../stores/settings.ts'

export interface Command {
  key: string
  kind: 'task' | 'unit' | 'theme' | 'tag' | 'document' | 'page' | 'view' | 'action' | 'search'
  label: string
  detail: string
  /** Where the words stand in a task's text and report. */
  hits?: { inTask: MarkSpan[]; snippet: ReturnType<typeof snippetOf> }
  run: () => void
}
/** A command with the words it is found by besides its label: pinyin, initials, English. */
type Named = Command & { words: string }

/** One letter is in every text; one figure may be a number. */
const WORTH_SEARCHING = /\d|\S.*\S/u

/** What the typed words may mean, the best first; with nothing typed, the pages and actions. */
export function useCommands(text: Ref<string>): {
  found: ComputedRef<Command[]>
  busy: Ref<boolean>
} {
  const { t, te } = useI18n()
  const router = useRouter()
  const ledger = useLedgerStore()
  const filters = useFiltersStore()
  const { views: saved } = useViews()
  const look = useSettingsStore()
  const { places, dataset } = usePlaces()
  const { help } = usePalette()
  const { convert } = useTraditional()
  const { asking: printing } = usePrint()
  const copy = useCopy()
  const suggestions = shallowRef<Suggestion[]>([])
  const tasks = shallowRef<TaskListItem[]>([])
  const busy = shallowRef(false)
  const go = (to: RouteLocationRaw) => void router.push(to)

  watch(
    () => [text.value, ledger.state] as const,
    async ([typed, state]) => {
      if (state === 'closed') void ledger.open(dataset.value)
      if (state !== 'open' || !typed.trim()) {
        suggestions.value = []
        tasks.value = []
        return
      }
      busy.value = true
      const client = ledger.client()
      const [named, best] = await Promise.all([
        client.suggest(typed),
        WORTH_SEARCHING.test(typed) ? client.best(typed) : [],
      ])
      if (typed === text.value) {
        suggestions.value = named
        tasks.value = best
      }
      busy.value = false
    },
    { immediate: true },
  )

  const pages = computed<Named[]>(() =>
    places.value.map(({ name, to }) => ({
      key: `page:${name}`,
      kind: 'page',
      label: t(`shell.nav.${name}`),
      detail: '',
      words: t(`palette.words.${name}`),
      run: () => go(to),
    })),
  )
  const views = computed<Named[]>(() =>
    saved.value.map(({ id, name, to }) => ({
      key: `view:${id}`,
      kind: 'view',
      label: name,
      detail: '',
      words: '',
      run: () => go(to),
    })),
  )
  const actions = computed<Named[]>(() => {
    const action = (name: string, run: () => void, label = t(`palette.action.${name}`)) => ({
      key: `action:${name}`,
      kind: 'action' as const,
      label,
      detail: '',
      words: te(`palette.words.${name}`) ? t(`palette.words.${name}`) : name,
      run,
    })
    const { settings } = look
    return [
      action(look.dark ? 'light' : 'dark', () => (settings.theme = look.dark ? 'light' : 'dark')),
      action(settings.elder ? 'standard' : 'elder', () => (settings.elder = !settings.elder)),
      action(settings.traditional ? 'asSource' : 'traditional', () => {
        settings.traditional = !settings.traditional
      }),
      ...LANGUAGES.filter((language) => language !== settings.language).map((language) =>
        action(language, () => {
          settings.language = language
          void setLanguage(language)
        }),
      ),
      action('clear', () => filters.clear()),
      action('copy', () => void copy(location.href)),
      action('print', () => (printing.value = true)),
      action('help', () => (help.value = true)),
    ]
  })

  const taskCommand = (item: TaskListItem): Command => ({
    key: `task:${item.task.key}`,
    kind: 'task',
    label: item.task.task,
    detail: t('tasks.no', { no: item.task.no }),
    hits: { inTask: hitSpans(item.taskHits), snippet: snippetOf(item) },
    run: () => go({ name: 'task', params: { dataset: dataset.value, no: item.task.key } }),
  })

  function commandOf({ facet, value, count }: Suggestion): Command {
    const params = { dataset: dataset.value }
    const unit = facet === 'unit' && router.hasRoute('unit')
    const to = unit
      ? { name: 'unit', params: { ...params, name: value }, query: filters.ownParams }
      : { name: 'tasks', params, query: { [facet]: value } }
    return {
      key: `${facet}:${value}`,
      kind: facet,
      label: facet === 'tag' ? value : convert(value),
      detail: t('palette.count', { n: count }),
      run: () => go(to),
    }
  }

  const found = computed<Command[]>(() => {
    const word = text.value.trim().toLowerCase()
    const named = [...pages.value, ...views.value, ...actions.value]
    if (!word) return named
    const matching = named.filter(({ label, words }) =>
      `${label} ${words}`
        .toLowerCase()
        .split(/\s+/)
        .some((part) => part.includes(word)),
    )
    const search: Command = {
      key: 'search',
      kind: 'search',
      label: text.value,
      detail: '',
      run() {
        filters.search(text.value)
        go({ name: 'tasks', params: { dataset: dataset.value }, query: filters.params })
      },
    }
    const numbered = tasks.value.filter(({ task }) => String(task.no).toLowerCase() === word)
    return [
      ...matching.slice(0, 5),
      ...numbered.map(taskCommand),
      ...suggestions.value.map(commandOf),
      ...tasks.value.filter((item) => !numbered.includes(item)).map(taskCommand),
      search,
    ]
  })

  return { found, busy }
}
