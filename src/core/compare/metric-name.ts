/** The name in a metric's key: `+规上企业|count` → `规上企业`. */
export function metricName(key: string): string {
  return key.replace(/^\+/, '').replace(/\|[a-z]*$/, '')
}
