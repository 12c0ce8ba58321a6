import { STATUSES, THEMES, VERDICTS, type Status, type Task, type Verdict } from '../model.ts'

/** What one unit answers for. Counts of tasks and of targets are kept apart. */
export interface OneUnit {
  tasks: number
  /** Tasks it answers for alone. */
  alone: number
  withTarget: number
  targets: number
  verdicts: Record<Verdict, number>
  statuses: Record<Status, number>
  /** Themes it has tasks in, and units it shares tasks with, most first. */
  themes: [theme: string, tasks: number][]
  partners: [unit: string, tasks: number][]
}

/** Sums up the tasks of `unit`, which are given. */
export function summariseUnit(unit: string, tasks: readonly Task[]): OneUnit {
  const verdicts = Object.fromEntries(VERDICTS.map((name) => [name, 0])) as OneUnit['verdicts']
  const statuses = Object.fromEntries(STATUSES.map((name) => [name, 0])) as OneUnit['statuses']
  const themes = new Map<string, number>()
  const partners = new Map<string, number>()
  let targets = 0
  for (const task of tasks) {
    statuses[task.status]++
    themes.set(task.theme, (themes.get(task.theme) ?? 0) + 1)
    targets += task.targets.length
    for (const { verdict } of task.targets) verdicts[verdict]++
    for (const other of new Set(task.units))
      if (other !== unit) partners.set(other, (partners.get(other) ?? 0) + 1)
  }
  const place = (theme: string) => THEMES.indexOf(theme as (typeof THEMES)[number])
  return {
    tasks: tasks.length,
    alone: tasks.filter((task) => new Set(task.units).size === 1).length,
    withTarget: tasks.filter((task) => task.targets.length > 0).length,
    targets,
    verdicts,
    statuses,
    themes: [...themes].toSorted((a, b) => b[1] - a[1] || place(a[0]) - place(b[0])),
    partners: [...partners].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  }
}
