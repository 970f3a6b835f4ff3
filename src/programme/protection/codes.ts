// Codes of Protección with the Spanish words its staff read.

/** What the daily log calls *Otros apoyos*: for health first, then for protection. */
export const GUARDED_SUPPORTS = {
  consultation: 'Consulta médica',
  medicine: 'Medicinas',
  hospital: 'Hospital',
  psychological: 'Apoyo psicológico',
  safeLodging: 'Alojamiento seguro',
  legal: 'Asesoría legal',
  accompaniment: 'Acompañamiento',
  other: 'Otro',
} as const;
