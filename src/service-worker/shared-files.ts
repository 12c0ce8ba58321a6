/** Where files shared to the installed app wait for the page; a type, as the worker shares no code. */
export type SharedCache = 'taizhang-shared'
const SHARED_CACHE: SharedCache = 'taizhang-shared'

/**
 * Takes the files that another app shared (a POST that no static host could answer), keeps them on
 * the device, and sends the page to its import.
 */
export async function keepShared(request: Request, scope: URL): Promise<Response> {
  const form = await request.formData()
  const cache = await caches.open(SHARED_CACHE)
  const shared = form.getAll('files').filter((value): value is File => value instanceof File)
  const text = [form.get('title'), form.get('text'), form.get('url')]
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join('\n')
  if (shared.length === 0 && text) shared.push(new File([text], 'shared.txt'))
  await Promise.all(
    shared.map((file, index) =>
      cache.put(
        new URL(`shared/${index}`, scope),
        new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } }),
      ),
    ),
  )
  return Response.redirect(new URL('?at=data&shared=1', scope).href, 303)
}
