type OfDialogue = Element & { readonly dialogue?: unknown };

/** Whether a timeline of the dialogue stands on the page: it shows an initiative when `#samrad-<id>` is followed. */
export const hasTimelineBeside = (dialogue: string, src: string | undefined): boolean =>
  [...document.querySelectorAll<OfDialogue>('samrad-initiative-timeline')].some(
    (timeline) => (src && timeline.getAttribute('src') === src) || dialogueOf(timeline) === dialogue,
  );

/** Its id, also where the code of the timeline is not here yet. */
function dialogueOf(timeline: OfDialogue): unknown {
  const { dialogue = timeline.getAttribute('dialogue') } = timeline;
  return typeof dialogue === 'object' && dialogue ? (dialogue as { id?: unknown }).id : dialogue;
}
