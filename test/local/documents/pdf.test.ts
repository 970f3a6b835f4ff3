import { htmlToPdf } from '../../../local/services/documents/pdf';
import { readPdf } from '../../support/pdf-reader';

describe('htmlToPdf', () => {
  it('never shows scripts, styles, the head or comments', () => {
    const html = `<html><head><title>T</title><style>p { color: red }</style></head><body><script>alert('x')</script>
      <p>visible</p><!-- remark --><noscript>off</noscript><template>later</template></body></html>`;

    const { text } = readPdf(htmlToPdf(html));

    expect(text).toBe('visible 1 / 1');
  });

  it('takes an unknown tag for its text, and an image from elsewhere for its alternative text', () => {
    const html = '<p>a <blink>b</blink> <img src="https://lejos.example/x.png" alt="logo"> <custom-x>c</custom-x></p>';

    const { text } = readPdf(htmlToPdf(html));

    expect(text).toBe('a b logo c 1 / 1');
  });

  it('keeps the order of headings, paragraphs, lists and tables', () => {
    const html = `<h1>Uno</h1><p>dos <strong>tres</strong> <em>cuatro</em></p><h2>Cinco</h2><ul><li>seis</li><li>siete
      <ul><li>ocho</li></ul></li></ul><ol><li>nueve</li><li>diez</li></ol><hr><h3>Once</h3><table><thead><tr><th>A</th>
      <th>B</th></tr></thead><tbody><tr><td>a1<br>a2</td><td>b1</td></tr><tr><td colspan="2">ancha</td></tr></tbody>
      </table><p>doce<br>trece <small>catorce</small></p>`;

    const { text } = readPdf(htmlToPdf(html));

    expect(text).toBe(
      'Uno dos tres cuatro Cinco • seis • siete • ocho 1. nueve 2. diez Once A B a1 a2 b1 ancha ' +
        'doce trece catorce 1 / 1',
    );
  });

  it.each([
    ['Spanish and Creole', 'Ñandú, pingüino, ¿qué? ¡sí! àèò'],
    ['Polish', 'Łódź Wałęsa żółć'],
    ['apostrophes that look alike', "Goʼri Go’ri Go'ri"],
    ['combining accents', 'e\u0301 n\u0303'],
    ['Greek, Cyrillic, Georgian, Armenian', 'Ελλάδα Київ საქართველო Հայաստան'],
    ['Hebrew', 'שלום עולם'],
    ['Arabic between Latin words', 'antes مرحبا بالعالم después'],
    ['characters that the font lacks', '漢字 😀 हिन्दी বাংলা'],
    ['entities', '<Ñ & "x"> €'],
  ])('gives back %s as written', (_script, written) => {
    const escaped = written.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace('€', '&euro;');

    const { text } = readPdf(htmlToPdf(`<p>${escaped}</p>`));

    expect(text.normalize('NFC')).toBe(`${written} 1 / 1`.normalize('NFC'));
  });

  it('repeats the head of a table on each page and splits no row', () => {
    const rows = Array.from({ length: 80 }, (_, i) => `<tr><td>fila ${i} principio<br>fila ${i} final</td></tr>`);

    const { pages } = readPdf(htmlToPdf(`<table><thead><tr><th>Cabeza</th></tr></thead>${rows.join('')}</table>`));

    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.startsWith('Cabeza')).toBe(true);
      const begun = [...page.matchAll(/fila (\d+) principio/g)].map((match) => match[1]);
      const ended = [...page.matchAll(/fila (\d+) final/g)].map((match) => match[1]);
      expect(ended).toEqual(begun);
    }
  });

  it('loses nothing of a row that is higher than a page', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);

    const { text } = readPdf(htmlToPdf(`<table><tr><td>clave</td><td>${words.join(' ')}</td></tr></table>`));

    expect(text.match(/w\d+/g)).toEqual(words);
  });

  it('cuts a word that is wider than the page without losing a letter', () => {
    const word = Array.from({ length: 300 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');

    const { text } = readPdf(htmlToPdf(`<p>${word}</p>`));

    expect(text.replace(/ \d+ \/ \d+$/, '').replace(/ /g, '')).toBe(word);
  });

  it('breaks no word of other columns because one column holds a word without end', () => {
    const long = 'Ñ'.repeat(200);
    const html = `<table><tr><th>Núm.</th><th>Nacimiento</th><th>Nombre</th></tr>
      <tr><td>20</td><td>11-may-2029</td><td>${long}</td></tr></table>`;

    const { text } = readPdf(htmlToPdf(html));

    expect(text).toContain('Núm. Nacimiento Nombre 20 11-may-2029 ');
  });

  it('keeps a heading with what follows it', () => {
    const filler = '<p>relleno</p>'.repeat(33);

    const { pages } = readPdf(htmlToPdf(`${filler}<h2>Título</h2><p>después</p>`));

    const withHeading = pages.find((page) => page.includes('Título'));
    expect(withHeading).toContain('después');
  });

  it('numbers its pages', () => {
    const { pages } = readPdf(htmlToPdf('<p>texto</p>'.repeat(120)));

    const numbers = pages.map((page) => /\d+ \/ \d+$/.exec(page)?.[0]);
    expect(numbers).toEqual(pages.map((_, i) => `${i + 1} / ${pages.length}`));
  });

  it('takes its title and date from the document and the caller', () => {
    const pdf = htmlToPdf('<title>Aviso &amp; anexo</title><p>x</p>', { now: Date.UTC(2026, 10, 23, 15) });

    const { title, date } = readPdf(pdf);

    expect({ title, date }).toEqual({ title: 'Aviso & anexo', date: 'D:20261123150000Z' });
  });

  it('makes the same bytes of the same document', () => {
    const html = '<h1>Ñ</h1><p>😀 <strong>x</strong></p><table><tr><th>a</th><td>b</td></tr></table>';

    const [once, again] = [htmlToPdf(html, { now: 1 }), htmlToPdf(html, { now: 1 })];

    expect(once.equals(again)).toBe(true);
  });

  it('makes a page of nothing', () => {
    const { pages } = readPdf(htmlToPdf(''));

    expect(pages).toEqual(['1 / 1']);
  });
});
