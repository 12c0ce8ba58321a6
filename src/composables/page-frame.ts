/** The window as the frame of a list that scrolls with its page: what `useRows` asks of an element. */
export class PageFrame {
  constructor(private readonly list: HTMLElement) {}

  /** How far the list's head lies above the window's, px. */
  get scrollTop(): number {
    return -this.list.getBoundingClientRect().top
  }
  set scrollTop(top: number) {
    scrollBy(0, top - this.scrollTop)
  }
  get clientHeight(): number {
    return innerHeight
  }
  addEventListener(type: 'scroll', heard: () => void, options?: AddEventListenerOptions): void {
    window.addEventListener(type, heard, options)
  }
  removeEventListener(type: 'scroll', heard: () => void): void {
    window.removeEventListener(type, heard)
  }
}
