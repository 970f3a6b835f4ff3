// What the server says of an age; in English among the labels.

export const ageTexts = { baby: 'menos de 1 año', one: '1 año', many: '{age} años' } as const;
