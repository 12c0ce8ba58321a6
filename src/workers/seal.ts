/**
 * A backup behind a passphrase: PBKDF2-SHA-256 (600,000 rounds, OWASP 2023) makes the key, AES-256-GCM
 * encrypts and proves that nothing was changed. Needs Web Crypto, hence a secure address.
 */
import type { BackupFormat } from '../core/notes/backup.ts'

const ROUNDS = 600_000
/** A forged file may not keep the browser busy for hours. */
const MOST_ROUNDS = 5_000_000

/** All byte strings in base64. */
export interface Sealed {
  format: BackupFormat
  sealed: {
    kdf: 'PBKDF2-SHA-256'
    rounds: number
    salt: string
    cipher: 'AES-256-GCM'
    iv: string
    data: string
  }
}

export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && !!crypto.subtle
}

export async function seal(text: string, passphrase: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyOf(passphrase, salt, ROUNDS)
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(text),
  )
  return {
    // What is inside says its own.
    format: 'taizhang-backup/1',
    sealed: {
      kdf: 'PBKDF2-SHA-256',
      rounds: ROUNDS,
      salt: toBase64(salt),
      cipher: 'AES-256-GCM',
      iv: toBase64(iv),
      data: toBase64(new Uint8Array(data)),
    },
  }
}

/** The text inside, or null if the passphrase is wrong or the file was changed. */
export async function unseal({ sealed }: Sealed, passphrase: string): Promise<string | null> {
  try {
    const { salt, iv, data, rounds } = sealed
    if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) return null
    const key = await keyOf(passphrase, fromBase64(salt), rounds)
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv) },
      key,
      fromBase64(data),
    )
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    return null
  }
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}
