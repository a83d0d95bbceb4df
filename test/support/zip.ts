import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The text of one file in an archive, found by the archive's directory. Throws where there is none. */
export function entryOfZip(archive: Buffer, path: string): string {
  for (let at = archive.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && at < archive.length; ) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) break;
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (name === path) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const content = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(content) : content).toString(
        'utf8',
      );
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`There is no ${path} in the archive`);
}
