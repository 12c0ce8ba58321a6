import './polyfills.ts'
import './trusted-types.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n, setLanguage } from './i18n/index.ts'
import App from './App.vue'
import { createAppRouter } from './pages/router.ts'
import { useSettingsStore } from './stores/settings.ts'
import './styles/base.css'

const app = createApp(App)
app.use(createPinia())
const { settings } = useSettingsStore()
// What the first page asks for comes in this language.
i18n.global.locale.value = settings.language
const router = createAppRouter(() => settings.dataset)
app.use(i18n)
app.use(router)
// The words come before the first paint, so that nothing is shown and then renamed.
await setLanguage(settings.language)
// A turn of its own: on a slow phone the page stays awake between making the app and drawing it.
await new Promise((done) => setTimeout(done))
app.mount('#app')
