import { gather } from '../gather.ts'

export default gather(
  import.meta.glob<Record<string, unknown>>('../messages/zh-Hans/*.ts', {
    eager: true,
    import: 'default',
  }),
)
