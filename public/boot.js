/* Runs before the app, in any browser: says in plain words why the app cannot start, where it cannot.
   Kept in the JavaScript of 2009, so that an old browser gets far enough to say it. */
;(function () {
  function show(reason) {
    var boot = document.getElementById('boot')
    if (!boot || !boot.hidden) return
    var parts = boot.querySelectorAll('[data-reason]')
    for (var i = 0; i < parts.length; i++)
      parts[i].hidden = parts[i].getAttribute('data-reason').split(' ').indexOf(reason) < 0
    boot.hidden = false
  }

  // Firefox before 114 runs no module workers. The address is no address: nothing is started.
  // One that has Trusted Types is newer, and would call the question a breach of them.
  function moduleWorkers() {
    var asked = false
    try {
      new Worker('http://[', {
        get type() {
          asked = true
          return 'module'
        },
      })
    } catch (error) {
      // Refused, as it must be: only whether the option was looked at counts.
      return asked && Boolean(error)
    }
    return asked
  }

  function tooOld() {
    var script = document.createElement('script')
    var firefox = window.CSS && CSS.supports && CSS.supports('-moz-appearance', 'none')
    return !(
      'noModule' in script &&
      window.CSS &&
      CSS.supports('height', '1dvh') &&
      window.structuredClone &&
      Array.prototype.findLast &&
      window.HTMLDialogElement &&
      window.DecompressionStream &&
      (!firefox || window.trustedTypes || moduleWorkers())
    )
  }

  function repair() {
    function reload() {
      location.reload()
    }
    var work = []
    if (navigator.serviceWorker)
      work.push(
        navigator.serviceWorker.getRegistrations().then(function (all) {
          return Promise.all(
            all.map(function (one) {
              return one.unregister()
            }),
          )
        }),
      )
    if (window.caches)
      work.push(
        caches.keys().then(function (names) {
          return Promise.all(
            names
              .filter(function (name) {
                return name.indexOf('taizhang-app-') === 0
              })
              .map(function (name) {
                return caches.delete(name)
              }),
          )
        }),
      )
    Promise.all(work).then(reload, reload)
  }

  if (location.protocol === 'file:') return show('disk')
  if (tooOld()) {
    var plain =
      document.querySelector('link[data-language="' + navigator.language.slice(0, 2) + '"]') ||
      document.querySelector('link[data-language]')
    if (plain) return location.replace(plain.getAttribute('href'))
    return show('old')
  }

  // A part of the app that does not arrive before anything is shown.
  window.addEventListener(
    'error',
    function (event) {
      var part = event.target && event.target.tagName
      var app = document.getElementById('app')
      if ((part === 'SCRIPT' || part === 'LINK') && app && !app.firstChild) show('broken')
    },
    true,
  )
  window.addEventListener('vite:preloadError', function () {
    var app = document.getElementById('app')
    if (app && !app.firstChild) show('broken')
  })
  var button = document.getElementById('boot-repair')
  if (button) button.addEventListener('click', repair)
})()
