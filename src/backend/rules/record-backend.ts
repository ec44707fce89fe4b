import type { Response, ResponseFlag, SentResponse } from '../../contracts/index.ts';
import { containsPersonalNumber } from '../../questionnaire/index.ts';
import { refusalByTime, refusalOfResponse } from './response-acceptance.ts';
import type { Backend, Caller } from '../backend.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Content } from '../content.ts';
import type { BackendError } from '../errors.ts';
import { webHashing, type Hashing } from '../hashing.ts';
import { EarlyEndings } from './early-endings.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import {
  isPublished,
  notFound,
  published,
  publishedConsultation,
  publishedDialogue,
  publishedPoll,
  withoutDrafts,
} from './published.ts';
import {
  deriveReceipt,
  equalInConstantTime,
  hashBody,
  hashReceipt,
  importSecret,
  readReceipt,
} from '../receipt.ts';
import { refusal } from '../refusal.ts';
import type { ResponseRecord, ResponseRecords, StandingRecord } from '../records/response-records.ts';
import { createOutcomes } from '../outcome/outcomes.ts';
import type { ResultSteps } from '../outcome/result-steps.ts';
import type { PersonRecords, VerifyIdentity } from '../records/person-records.ts';
import { selectInitiatives } from '../initiatives/select-initiatives.ts';
import type { VoteRecords } from '../records/vote-records.ts';
import { createVoting } from './voting.ts';

/**
 * `secret`: at least 32 bytes, the same for the life of the records. `now`: the clock that decides.
 * `steps`: what was told of results; without them none are told of a consultation while it is open.
 * `persons`, `verifyIdentity`: for polls that take one vote a verified person; without them those take none.
 * `hashing`: how receipts are hashed; the platform's Web Crypto, unless given.
 */
export interface RecordBackendOptions {
  readonly content: Content;
  readonly records: ResponseRecords;
  readonly votes: VoteRecords;
  readonly steps?: ResultSteps;
  readonly secret: Uint8Array;
  readonly now?: () => Date;
  readonly hashing?: Hashing;
  readonly persons?: PersonRecords;
  readonly verifyIdentity?: VerifyIdentity;
}

/** The civic rules, over whatever keeps the answers and the votes. */
export function createRecordBackend(options: RecordBackendOptions): Backend {
  const { content, records, votes, now = () => new Date(), hashing = webHashing } = options;
  const { persons, verifyIdentity } = options;
  const sign = importSecret(options.secret, hashing);
  const endings = new EarlyEndings(content, now);

  const ownRecord = async ({ receipt }: Caller): Promise<StandingRecord> => {
    if (!receipt) throw refusal('receipt-needed', 'Send the receipt as "Authorization: Receipt <code>".');
    const plain = readReceipt(receipt);
    const record = plain && (await records.find(await hashReceipt(plain, hashing)));
    if (!record) throw refusal('not-found', 'The receipt opens nothing. See that it was copied whole.');
    return standing(record);
  };

  /** An answer to a consultation that was taken down can be read, but there is nothing left to change it in. */
  const refusalToChange = (
    record: ResponseRecord,
    instant: Date,
    response?: Response,
  ): BackendError | undefined => {
    const consultation = content.consultations.get(record.consultation);
    if (!consultation || !isPublished(consultation))
      return refusal('closed', 'The consultation has been taken down.');
    return response
      ? refusalOfResponse(consultation, response, instant)
      : refusalByTime(consultation, instant);
  };

  const outcomes = createOutcomes({
    consultation: (id) => published(content.consultations.get(id)),
    settled: (consultation) => endings.settled(consultation),
    hasAnswered: async (id, { receipt }) => {
      const plain = receipt && readReceipt(receipt);
      const record = plain && (await records.find(await hashReceipt(plain, hashing)));
      return !!record && record.consultation === id && record.response !== undefined;
    },
    records,
    steps: options.steps,
    now,
  });

  const sent = (record: StandingRecord): SentResponse => ({
    consultation: record.consultation,
    receivedAt: record.receivedAt,
    ...(record.changedAt && { changedAt: record.changedAt }),
    changeable: !refusalToChange(record, now()),
    response: record.response,
  });

  return {
    readOnly: false,
    ...createVoting({ content, endings, votes, sign, now, hashing, persons, verifyIdentity }),

    async dialogue(id) {
      const dialogue = content.dialogues.get(id) ?? notFound();
      return withoutDrafts(publishedDialogue(dialogue), content);
    },

    async initiatives(id, query) {
      return selectInitiatives(content.dialogues.get(id) ?? notFound(), query, now());
    },

    async followUps(id) {
      const { followUps } = content.dialogues.get(id) ?? notFound();
      return { items: followUps };
    },

    async consultation(id) {
      return publishedConsultation(published(content.consultations.get(id)), now());
    },

    async poll(id) {
      return publishedPoll(published(content.polls.get(id)), now());
    },

    outcome: outcomes.outcome,

    async respond(id, response, caller) {
      const consultation = published(content.consultations.get(id));
      const idempotencyKey = idempotencyKeyOf(caller);
      const receipt = await deriveReceipt(sign, id, idempotencyKey);
      const receiptHash = await hashReceipt(receipt, hashing);
      const bodyHash = await hashBody(sign, canonicalJson(response));

      const instant = now();
      const receivedAt = instant.toISOString();
      const refused = refusalOfResponse(consultation, response, instant);
      // The first answer under a key stands: its retry is acknowledged also after the last day.
      const record = refused
        ? await records.find(receiptHash)
        : await records.add({
            receiptHash,
            consultation: id,
            bodyHash,
            receivedAt,
            response,
            flags: flagsOf(response),
          });
      if (!record) throw refused;
      if (!equalInConstantTime(standing(record).bodyHash, bodyHash)) {
        throw refusal(
          'idempotency-conflict',
          'Send a new answer under a new key, or change the first one with its receipt.',
        );
      }
      outcomes.changed(id);
      return { receipt, receivedAt: record.receivedAt };
    },

    async sentResponse(caller) {
      return sent(await ownRecord(caller));
    },

    async replaceResponse(response, caller) {
      const record = await ownRecord(caller);
      const instant = now();
      const refused = refusalToChange(record, instant, response);
      if (refused) throw refused;
      const change = { response, changedAt: instant.toISOString(), flags: flagsOf(response) };
      const replaced = standing(await records.replace(record.receiptHash, change));
      outcomes.changed(record.consultation);
      return sent(replaced);
    },

    async withdrawResponse(caller) {
      const record = await ownRecord(caller);
      const instant = now();
      const refused = refusalToChange(record, instant);
      if (refused) throw refused;
      if (!(await records.withdraw(record.receiptHash, instant.toISOString()))) throw withdrawn();
      outcomes.changed(record.consultation);
    },
  };
}

function standing(record: ResponseRecord | undefined): StandingRecord {
  if (!record?.response) throw withdrawn();
  return { ...record, response: record.response };
}

const withdrawn = (): BackendError => refusal('withdrawn', 'The answer has been withdrawn and erased.');

const flagsOf = ({ answers }: Response): ResponseFlag[] =>
  containsPersonalNumber(answers) ? ['personal-number'] : [];
