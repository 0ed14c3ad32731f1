import { readFileSync } from 'node:fs';

export type FontStyle = 'regular' | 'bold' | 'italic' | 'bold-italic';

// Tinos has the metrics of Times New Roman, which Decree 30/2020/NĐ-CP, Annex I asks for, every Vietnamese
// letter in one file, and a licence (OFL) that lets it travel with the documents. The paths are literals so
// that a bundler sees them; packages stay outside the bundle and are resolved where the server runs.
const FILES: Record<FontStyle, () => string> = {
  regular: () => require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: () => require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  'bold-italic': () => require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

const loaded = new Map<FontStyle, Buffer>();

/** The bytes of one style, read once. Throws when the font package is not installed. */
export function tinos(style: FontStyle): Buffer {
  let bytes = loaded.get(style);
  if (!bytes) loaded.set(style, (bytes = readFileSync(FILES[style]())));
  return bytes;
}
