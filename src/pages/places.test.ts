import { expect, it } from 'vitest'
import { placeOf } from './places.ts'

it('knows the page of every address before the router is there', () => {
  const at = (path: string) => {
    const found = placeOf(path)
    return found && [found.place.name, found.dataset]
  }
  expect(at('/wuhu-2022/overview')).toEqual(['overview', 'wuhu-2022'])
  expect(at('/wuhu-2022/tasks')).toEqual(['tasks', 'wuhu-2022'])
  expect(at('/wuhu-2022/tasks/61')).toEqual(['task', 'wuhu-2022'])
  expect(at('/wuhu-2022/units/%E4%BD%8F%E5%BB%BA%E5%B1%80')).toEqual(['unit', 'wuhu-2022'])
  expect(at('/%E8%8A%9C%E6%B9%96/tasks/')).toEqual(['tasks', '芜湖'])
  expect(at('/notes')).toEqual(['notes', null])
  expect(at('/wuhu-2022')).toBeNull()
  expect(at('/a/b/c/d')).toBeNull()
})
