// What a notice would say: to whom, about whom, and nothing more than that. Planted markers stand for everything that
// must not leave by mail.
// proves: src/programme/notifications/preview-notification.ts
// proves: src/programme/notifications/recipients.ts
// proves: src/programme/notifications/annex.ts
// proves: src/programme/notifications/blocks.ts
// proves: src/programme/notifications/notice-text.ts
// proves: src/programme/notifications/tables.ts

import * as fc from 'fast-check';
import type { Row } from '../../../src/kernel/table';
import { cases, consents, identityDocuments, people } from '../../../src/programme/cases/tables';
import { configuration, countriesServed, focalPoints, missions, places } from '../../../src/programme/directory/tables';
import {
  noticeReads,
  previewNotification,
  type NoticePreview,
} from '../../../src/programme/notifications/preview-notification';
import { movements, segments, travellers } from '../../../src/programme/travel/tables';
import { aCase, aConsent, aDocument, aFocalPoint, aMission, aPerson } from '../../support/builders';
import { aChild, aFlight, aMovement, aSegment, aTraveller, thePlaces } from '../../support/movement-builders';
import { readyWorld, type Rows } from '../../support/notice-world';
import { seen } from '../../support/world';

const TODAY = '2026-11-23';

function preview(...rows: Rows): NoticePreview {
  return previewOn(TODAY, ...rows);
}

function previewOn(today: string, ...rows: Rows): NoticePreview {
  const snapshot = seen(
    readyWorld(...rows),
    noticeReads(({ id }) => id === 'movement-1'),
  );
  const result = previewNotification(snapshot, 'movement-1', 'mission-hnd', { today });
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

const codes = (...rows: Rows) => preview(...rows).problems.map(({ code }) => code);
const noticeCodes = (...rows: Rows) => preview(...rows).notices.map(({ code }) => code);

describe('a notice is kept back', () => {
  it.each([
    ['notification.mission-closed', [[missions, [aMission({ until: '2026-11-22' })]]]],
    ['notification.other-country', [[missions, [aMission({ country: 'GTM', name: 'OIM Guatemala' })]]]],
    ['notification.no-recipient', [[focalPoints, [aFocalPoint({ until: '2026-11-22' })]]]],
    ['notification.no-recipient', [[focalPoints, [aFocalPoint({ copy: 'cc' })]]]],
    ['notification.no-recipient', [[focalPoints, [aFocalPoint({ mission: 'mission-other' })]]]],
    ['notification.bad-address', [[focalPoints, [aFocalPoint({ email: 'a@oim.example\r\nBcc: b@oim.example' })]]]],
    ['notification.nobody-consented', [[consents, [aConsent({ given: false })]]]],
    ['notification.no-phone', [[configuration, []]]],
    ['movement.country-not-served', [[countriesServed, []]]],
    [
      'movement.document-missing',
      [[travellers, [aTraveller(), aTraveller({ id: 'traveller-2', person: 'person-2' })]]],
    ],
  ] satisfies [string, Rows][])('by %s', (code, rows) => {
    expect(codes(...rows)).toEqual([code]);
  });

  it('by a movement or a mission that is not there', () => {
    const snapshot = seen(
      readyWorld(),
      noticeReads(({ id }) => id === 'movement-1'),
    );
    const code = (movement: string, mission: string) => {
      const result = previewNotification(snapshot, movement, mission, { today: TODAY });
      return result.ok ? '' : result.problems[0]?.code;
    };

    expect(code('movement-9', 'mission-hnd')).toBe('movement.unknown');
    expect(code('movement-1', 'mission-9')).toBe('notification.mission-unknown');
  });
});

describe('consent', () => {
  it('counts and annexes only who said yes', () => {
    const only = preview([consents, [aConsent(), aConsent({ id: 'consent-2', person: 'person-2', given: false })]]);

    expect(only.told).toEqual(['person-1']);
    expect(only.leftOut).toEqual([{ person: 'person-2', why: 'refused' }]);
    expect(only.text).toContain('Este aviso es por 1 persona:');
    expect(only.text).not.toContain('hombre');
    expect(only.annexHtml).not.toContain('Ñandú');
    expect(only.notices).toMatchObject([
      { code: 'notification.some-left-out', params: { mission: 'OIM Honduras', count: 1, total: 2, rest: 1 } },
    ]);
  });

  it('takes silence for no', () => {
    expect(preview([consents, [aConsent()]]).leftOut).toEqual([{ person: 'person-2', why: 'unasked' }]);
  });

  it('asks no assistance for who is left out', () => {
    const rider = aTraveller({
      id: 'traveller-2',
      person: 'person-2',
      document: 'document-2',
      assistance: ['interpreter'],
    });

    const { text } = preview([travellers, [aTraveller(), rider]], [consents, [aConsent()]]);

    expect(text).not.toContain('Intérprete');
    expect(text).toContain('Recepción ordinaria');
  });

  it('tells nothing of who desisted, and is another notice than before', () => {
    const both: Rows = [[consents, [aConsent(), aConsent({ id: 'consent-2', person: 'person-2' })]]];
    const second = { id: 'person-2', order: 2, surnames: 'Ñandú Ficticio', sex: 'M' } as const;
    const stays = preview(...both, [people, [aPerson(), aPerson(second)]]);
    const gone = preview(...both, [people, [aPerson(), aPerson({ ...second, status: 'withdrawn' })]]);

    expect([stays.told, gone.told, gone.leftOut]).toEqual([['person-1', 'person-2'], ['person-1'], []]);
    expect(gone.annexHtml).not.toContain('Ñandú');
    expect(gone.text).toContain('Este aviso es por 1 persona:');
    expect(gone.basis).not.toBe(stays.basis);
  });

  it('follows a yes that was taken back', () => {
    const back = aConsent({ id: 'consent-9', given: false, date: '2026-11-22' });

    expect(preview([consents, [aConsent(), back]]).told).toEqual([]);
  });
});

describe('recipients', () => {
  it('are the focal points of today, each once, in their place', () => {
    const rows = [
      aFocalPoint(),
      aFocalPoint({ id: 'f2', email: 'Avisos.Honduras@oim.example' }),
      aFocalPoint({ id: 'f3', email: 'jefa@oim.example', copy: 'cc' }),
      aFocalPoint({ id: 'f4', email: 'avisos.honduras@oim.example', copy: 'cc' }),
      aFocalPoint({ id: 'f5', email: 'futura@oim.example', from: '2026-11-24' }),
      aFocalPoint({ id: 'f6', email: 'otra@oim.example', mission: 'mission-gtm' }),
    ];

    expect(preview([focalPoints, rows])).toMatchObject({
      to: ['avisos.honduras@oim.example'],
      cc: ['jefa@oim.example'],
    });
  });
});

describe('the text', () => {
  it('has exactly the agreed subject', () => {
    expect(preview().subject).toBe('RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO');
  });

  it('says counts, itinerary with zones, assistance, phone and what to answer', () => {
    const rider = aTraveller({ assistance: ['wheelchair', 'lodging'] });
    const { text } = preview([
      travellers,
      [rider, aTraveller({ id: 'traveller-2', person: 'person-2', document: 'document-2' })],
    ]);

    expect(text).toContain('movimiento MX-MOV-2026-0031');
    expect(text).toContain('1 mujer de 18 a 59 años');
    expect(text).toContain('1 niño de 6 a 12 años');
    expect(text).toContain(
      'Sale: Aeropuerto de Tapachula (TAP), Tapachula, México, miércoles 2 de diciembre de 2026, 08:00 (UTC-06:00, America/Mexico_City)',
    );
    expect(text).toContain('2. Avión · Aerolínea Inventada · ZZ 123');
    expect(text).toContain(
      'Llega: Ramón Villeda Morales (SAP), San Pedro Sula, Honduras, jueves 3 de diciembre de 2026, 08:05 (UTC-06:00, America/Tegucigalpa)',
    );
    expect(text).toContain('- Silla de ruedas: para 1 persona');
    expect(text).toContain('- Hospedaje: para 1 persona');
    expect(text).toContain('las 24 horas: +525500000024');
    expect(text).toContain('QUÉ LES PEDIMOS RESPONDER');
  });

  it('says the same in both of its forms', () => {
    const { text, html } = preview();
    const words = (value: string) => value.toLowerCase().match(/[\p{L}\p{N}]+/gu);
    const shown = html
      .replace(/<head>.*<\/head>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

    expect(words(shown)).toEqual(words(text.replace(/^\d\. /gm, '')));
  });

  it('annexes names, birth, nationality and document as they are known', () => {
    const { annexHtml, annexName } = preview([
      people,
      [aPerson({ birthDate: '1992-02-29', dobPrecision: 'exact' }), aChild()],
    ]);

    expect(annexName).toBe('MX-MOV-2026-0031-anexo.pdf');
    const cells = [...annexHtml.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell);
    expect(cells).toEqual([
      '1',
      'Inventada Prueba, Marisol',
      '29-feb-1992<br>Honduras',
      'Pasaporte (Honduras)<br>X000001<br>vence 31-ene-2030',
      '2',
      'Inventada Prueba, Ángel Ñandú',
      'por confirmar (dijo tener 9)<br>Honduras',
      'Pasaporte (Honduras)<br>X000002<br>vence 31-ene-2030',
    ]);
  });
});

describe('the annex of two families', () => {
  it('tells them apart by number alone', () => {
    const { annexHtml } = preview(
      [cases, [aCase(), aCase({ id: 'case-2', number: 'MX-RVA-2026-00002-5' })]],
      [people, [aPerson(), aChild({ case: 'case-2' })]],
      [
        travellers,
        [aTraveller(), aTraveller({ id: 'traveller-2', person: 'person-2', case: 'case-2', document: 'document-2' })],
      ],
    );

    expect([...annexHtml.matchAll(/<tr>(?:<th colspan="4">|<td>)(Grupo \d|\d)</g)].map(([, what]) => what)).toEqual([
      'Grupo 1',
      '1',
      'Grupo 2',
      '2',
    ]);
    expect(annexHtml).not.toContain('MX-RVA-');
  });
});

describe('what must not leave', () => {
  /** Every text column of these tables filled with a marker of its own. */
  const marked = <R extends Row | object>(row: R, keys: readonly (keyof R & string)[]): R =>
    ({ ...row, ...Object.fromEntries(keys.map((key) => [key, `MARCA-${key}`])) }) as R;
  const rows: Rows = [
    [cases, [marked(aCase({ size: 2 }), ['accessPoint', 'status', 'response', 'initials', 'officer'])]],
    [
      people,
      [
        marked(aPerson(), [
          'givenNames',
          'surnames',
          'nameKey',
          'phone',
          'otherContact',
          'helper',
          'city',
          'otherLanguage',
          'remarks',
        ]),
        marked(aChild({ birthDate: '2017-05-05', dobPrecision: 'exact' }), ['givenNames', 'surnames', 'nameKey']),
      ],
    ],
    [
      identityDocuments,
      [marked(aDocument(), ['number']), aDocument({ id: 'document-2', person: 'person-2', number: 'MARCA-number' })],
    ],
    [movements, [marked(aMovement(), ['note'])]],
    [focalPoints, [marked(aFocalPoint(), ['name'])]],
  ];

  it('stands neither in subject, text, HTML, file name nor in what is listed', () => {
    const { annexHtml, ...rest } = preview(...rows);

    expect(JSON.stringify(rest)).not.toContain('MARCA');
    expect(JSON.stringify(rest)).not.toContain('2017');
    expect(annexHtml).toContain('MARCA-surnames, MARCA-givenNames');
  });

  it('stands in the annex only as far as it is needed there', () => {
    const { annexHtml } = preview(...rows);

    for (const key of [
      'phone',
      'otherContact',
      'nameKey',
      'note',
      'city',
      'helper',
      'remarks',
      'accessPoint',
      'name<',
    ]) {
      expect(annexHtml).not.toContain(`MARCA-${key}`);
    }
  });

  it('says nothing of who was left out, not even how many travel', () => {
    const { text, html, subject, annexHtml } = preview([consents, [aConsent()]]);

    for (const said of [text, html, subject, annexHtml]) expect(said).not.toMatch(/2 personas|person-2|Ñandú|no acept/);
  });
});

describe('hostile text', () => {
  const nasty = '<img src=x onerror=alert(1)>\r\nBcc: todos@oim.example\u2028"\'&';

  it('runs nowhere and begins no line of its own', () => {
    const { subject, text, html, annexHtml } = preview(
      [segments, [aSegment({ carrier: nasty }), aFlight({ service: nasty })]],
      [places, thePlaces.map((place) => ({ ...place, name: nasty }))],
      [missions, [aMission({ name: nasty })]],
      [people, [aPerson({ givenNames: nasty, surnames: nasty }), aChild()]],
    );

    expect(subject).toBe('RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO');
    expect(html + annexHtml).not.toMatch(/<img|onerror=alert\(1\)>/);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(annexHtml).toContain('&#60;img src=x onerror=alert(1)&#62; Bcc: todos@oim.example');
  });
});

describe('reminders that stop nothing', () => {
  it.each([
    ['2026-11-27', [], []],
    ['2026-11-28', [], ['notification.short-lead']],
    ['2026-12-02', [], ['notification.short-lead']],
    ['2026-12-03', [], ['notification.departed']],
    ['2026-11-25', ['wheelchair'], []],
    ['2026-11-26', ['wheelchair'], ['notification.short-lead']],
  ] as const)('on %s with %o: %o', (today, assistance, expected) => {
    const riders = [
      aTraveller({ assistance }),
      aTraveller({ id: 'traveller-2', person: 'person-2', document: 'document-2' }),
    ];

    expect(previewOn(today, [travellers, riders]).notices.map(({ code }) => code)).toEqual(expected);
  });

  it('asks for more lead when a child travels without family', () => {
    expect(previewOn('2026-11-26', [cases, [aCase({ company: 'childAlone' })]]).notices).toMatchObject([
      { code: 'notification.short-lead', params: { days: 5 } },
    ]);
  });

  it('finds none in good time', () => {
    expect(noticeCodes()).toEqual([]);
  });
});

describe('counts', () => {
  const person = fc.record({
    sex: fc.constantFrom('F', 'M', 'X', 'later'),
    age: fc.option(fc.integer({ min: 0, max: 110 })),
    birthYear: fc.option(fc.integer({ min: 1916, max: 2026 })),
    birthDate: fc.option(fc.date({ min: new Date('1916-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })),
    dobPrecision: fc.constantFrom('exact', 'year', 'estimated', null),
  });

  it('always add up to the people who said yes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, fc.boolean()), { minLength: 1, maxLength: 12 }), (all) => {
        const ids = all.map((_, at) => `p${at}`);
        const folk = all.map(([facts, _], at) =>
          aPerson({
            ...facts,
            id: ids[at],
            birthDate: facts.birthDate?.toISOString().slice(0, 10) ?? null,
          } as Parameters<typeof aPerson>[0]),
        );
        const { text, told } = preview(
          [movements, [aMovement({ expected: all.length })]],
          [people, folk],
          [travellers, ids.map((id) => aTraveller({ id: `t${id}`, person: id }))],
          [consents, ids.map((id, at) => aConsent({ id: `c${id}`, person: id, given: all[at]?.[1] === true }))],
        );

        const counted = [...text.matchAll(/^- (\d+) (?:niñ|adolescente|mujer|hombre|persona)/gm)].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        );
        expect(counted).toBe(all.filter(([, yes]) => yes).length);
        expect(told).toHaveLength(counted);
      }),
      { numRuns: 60 },
    );
  });
});
