import type { LocalizedText, ParticipationLevel } from '../../contracts/index.ts';

interface Scale {
  readonly name: LocalizedText;
  readonly steps: readonly LocalizedText[];
}

const said = (sv: string, en: string, ar: string): LocalizedText => ({ sv, en, ar });

/**
 * The scales that publishers go by, from the least influence to the most. IAP2's names are English, the others' Swedish;
 * the translations are ours. Not among the messages: a level is found by its name in any language, whichever is spoken.
 */
const scales: Readonly<Record<Exclude<ParticipationLevel['scale'], 'own'>, Scale>> = {
  iap2: {
    name: said('IAP2:s skala', 'the IAP2 spectrum', 'طيف IAP2'),
    steps: [
      said('Informera', 'Inform', 'إبلاغ'),
      said('Konsultera', 'Consult', 'استشارة'),
      said('Involvera', 'Involve', 'إشراك'),
      said('Samarbeta', 'Collaborate', 'تعاون'),
      said('Överlåta beslut', 'Empower', 'تمكين'),
    ],
  },
  skr: {
    name: said('SKR:s delaktighetstrappa', 'SKR’s ladder of participation', 'سلّم المشاركة لدى SKR'),
    steps: [
      said('Information', 'Information', 'معلومات'),
      said('Konsultation', 'Consultation', 'استشارة'),
      said('Dialog', 'Dialogue', 'حوار'),
      said('Inflytande', 'Influence', 'تأثير'),
      said('Medbeslutande', 'Co-decision', 'قرار مشترك'),
    ],
  },
  boverket: {
    name: said(
      'Boverkets delaktighetstrappa',
      'Boverket’s ladder of participation',
      'سلّم المشاركة لدى Boverket',
    ),
    steps: [
      said('Information', 'Information', 'معلومات'),
      said('Förankring', 'Gaining support', 'كسب التأييد'),
      said('Delaktighet', 'Participation', 'مشاركة'),
      said('Medbestämmande', 'Co-determination', 'قرار مشترك'),
    ],
  },
};

/** The scale of a level, and which of its steps the level is. Nothing for a scale of one's own. */
export function scaleOf({ scale, level }: ParticipationLevel): (Scale & { readonly at: number }) | undefined {
  if (scale === 'own') return undefined;
  const phrases = Object.values(level).map((text) => text.toLowerCase());
  // Publishers write whole phrases: "Exempel: konsultation".
  const at = scales[scale].steps.findIndex((names) =>
    Object.values(names).some((name) => phrases.some((text) => words(text).includes(name.toLowerCase()))),
  );
  return { ...scales[scale], at };
}

/** The single words and the pairs of words: "inform" is not found in "information". */
const words = (text: string): string[] => {
  const parts = text.split(/[^\p{L}-]+/u);
  return [...parts, ...parts.map((part, index) => `${part} ${parts[index + 1] ?? ''}`)];
};
