import { describe, expect, it } from 'vitest'
import type { Task } from '../model.ts'
import { summariseUnit } from './one-unit.ts'

const task = (units: string[], theme: string, verdicts: string[]) =>
  ({ units, theme, status: 'done', targets: verdicts.map((verdict) => ({ verdict })) }) as Task

describe('a unit', () => {
  const unit = summariseUnit('市发改委', [
    task(['市发改委'], '产业与企业', ['met', 'unreported']),
    task(['市经信局', '市发改委'], '产业与企业', []),
    task(['市发改委', '市经信局', '市财政局'], '农业农村', ['met']),
  ])

  it('counts tasks and targets apart', () => {
    expect(unit).toMatchObject({ tasks: 3, withTarget: 2, targets: 3 })
    expect(unit.verdicts).toMatchObject({ met: 2, unreported: 1, missed: 0 })
  })

  it('tells what it does alone from what it shares, and with whom', () => {
    expect(unit.alone).toBe(1)
    expect(unit.partners).toEqual([
      ['市经信局', 2],
      ['市财政局', 1],
    ])
  })

  it('lists its themes, most tasks first', () => {
    expect(unit.themes).toEqual([
      ['产业与企业', 2],
      ['农业农村', 1],
    ])
  })
})
