import { onScopeDispose, readonly, ref, shallowRef } from 'vue'

/** Something to be said, in the language it is written in (BCP 47). */
export interface Spoken {
  text: string
  lang: string
}

const RATE = 0.85
/** Engines stop in the middle of long texts: they are given a sentence or two at a time. */
const MOST = 120

/**
 * Reading aloud with a voice of this device. Voices that send the text to a server are not used:
 * nothing leaves the device. `possible` says whether there is a voice for each of the languages.
 */
export function useSpeech() {
  const engine = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const voices = shallowRef<SpeechSynthesisVoice[]>([])
  const speaking = ref(false)
  const gather = () => (voices.value = engine?.getVoices().filter((v) => v.localService) ?? [])
  gather()
  engine?.addEventListener?.('voiceschanged', gather)

  const voiceOf = (lang: string) =>
    voices.value.find((voice) => voice.lang.replace('_', '-') === lang) ??
    voices.value.find((voice) => voice.lang.slice(0, 2) === lang.slice(0, 2))

  function stop(): void {
    speaking.value = false
    engine?.cancel()
  }
  function say(pieces: Spoken[]): void {
    stop()
    if (!engine) return
    const parts = pieces.flatMap(({ text, lang }) => portions(text).map((part) => ({ part, lang })))
    speaking.value = parts.length > 0
    for (const [at, { part, lang }] of parts.entries()) {
      const said = new SpeechSynthesisUtterance(part)
      said.lang = lang
      said.voice = voiceOf(lang) ?? null
      said.rate = RATE
      if (at === parts.length - 1) said.addEventListener('end', () => (speaking.value = false))
      engine.speak(said)
    }
  }
  onScopeDispose(() => {
    engine?.removeEventListener?.('voiceschanged', gather)
    if (speaking.value) stop()
  })

  return {
    possible: (lang: string) => voiceOf(lang) !== undefined,
    speaking: readonly(speaking),
    say,
    stop,
  }
}

/** The spoken language that a language of the app's own words is read in. */
export function spokenIn(locale: string): string {
  return { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' }[locale] ?? locale
}

/** A text in parts of at most `MOST` characters, cut after a stop where there is one. */
export function portions(text: string): string[] {
  const found: string[] = []
  for (const sentence of text.match(/[^。！？；\n]+[。！？；\n]?/g) ?? []) {
    const last = found.at(-1)
    if (last !== undefined && last.length + sentence.length <= MOST)
      found.splice(-1, 1, last + sentence)
    else
      for (let at = 0; at < sentence.length; at += MOST) found.push(sentence.slice(at, at + MOST))
  }
  return found.filter((part) => part.trim())
}
