/** What the API takes and answers, made from its OpenAPI document by `npm run web:types`: not to be changed by hand. */

export type Role =
  | 'community-secretary'
  | 'work-group'
  | 'town-party-committee'
  | 'leading-group'
  | 'party-building-office'
  | 'civil-affairs-office'
  | 'county-organization-department'
  | 'county-civil-affairs-bureau'
  | 'reviewing-department'
  | 'inspection-team'
  | 'administrator';
export type LedgerSight = 'whole' | 'years' | 'none';
export type LedgerPost =
  | 'party-secretary'
  | 'party-deputy-secretary'
  | 'party-committee-member'
  | 'residents-director'
  | 'residents-deputy-director'
  | 'residents-committee-member'
  | 'supervision-chair'
  | 'supervision-member'
  | 'group-head'
  | 'representative';
export type Relation =
  | 'spouse'
  | 'parent'
  | 'child'
  | 'sibling'
  | 'grandparent'
  | 'grandchild'
  | 'maternal-grandparent'
  | 'maternal-grandchild'
  | 'other';
export type DecisionKind = 'waiver' | 'extension' | 'suspension' | 'resumption' | 'sent-back';
export type SignInStage = 'complete' | 'second-factor' | 'enrolment';
export type AccountEventKind =
  | 'account.created'
  | 'account.invited'
  | 'account.changed'
  | 'account.roles-set'
  | 'account.closed'
  | 'account.reopened'
  | 'account.events-seen'
  | 'password.set'
  | 'password.changed'
  | 'second-factor.enrolled'
  | 'second-factor.removed'
  | 'second-factor.reset'
  | 'identity.linked'
  | 'identity.unlinked'
  | 'sign-in.done'
  | 'sign-in.locked';
export type Particular = 'name' | 'signInName' | 'phone' | 'email';
export type ChannelKind = 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
export type NoticeForm = 'digest' | 'direct' | 'blue' | 'yellow' | 'red';
export type ObjectionState = 'received' | 'under-decision' | 'upheld' | 'rejected' | 'lapsed' | 'dismissed';
export type EventType =
  | 'preparation.survey-recorded'
  | 'preparation.rectification-recorded'
  | 'preparation.audit-recorded'
  | 'preparation.plan-drafted'
  | 'preparation.plan-approved'
  | 'preparation.plan-returned'
  | 'preparation.plan-filed-with-party-office'
  | 'preparation.plan-filed-with-civil-affairs'
  | 'preparation.talks-recorded'
  | 'preparation.training-recorded'
  | 'preparation.publicity-recorded'
  | 'party.recommendation-meeting-held'
  | 'party.recommendation-meeting-failed'
  | 'party.recommendation-repeated'
  | 'party.recommendation-tie-decided'
  | 'party.recommendation-supplemented'
  | 'party.recommendation-reported'
  | 'party.recommended-person-struck'
  | 'party.recommended-person-replaced'
  | 'party.recommendation-accepted'
  | 'party.town-recommended'
  | 'party.inspection-list-submitted'
  | 'party.inspection-recorded'
  | 'party.preliminary-candidates-determined'
  | 'party.publicity-posted'
  | 'party.objection-received'
  | 'party.objection-rejected'
  | 'party.objection-upheld'
  | 'party.publicity-completed'
  | 'party.approval-requested'
  | 'party.secretary-candidate-approved-by-county'
  | 'party.candidates-returned'
  | 'party.candidates-approved'
  | 'party.discipline-commitments-signed'
  | 'party.meeting-prepared'
  | 'party.election-meeting-held'
  | 'party.election-meeting-failed'
  | 'party.tie-vote-held'
  | 'party.supplementary-election-held'
  | 'party.seats-cut'
  | 'party.leaders-elected'
  | 'party.result-reported'
  | 'party.result-approved'
  | 'party.result-returned'
  | 'party.division-of-work-published'
  | 'residents.election-committee-formed'
  | 'residents.election-plan-published'
  | 'residents.election-day-moved'
  | 'residents.absence-notice-posted'
  | 'residents.special-voter-registered'
  | 'residents.voters-registered'
  | 'residents.voter-list-published'
  | 'residents.voter-list-objection-filed'
  | 'residents.voter-list-objection-decided'
  | 'residents.voter-list-objection-decided-late'
  | 'residents.voter-list-settled'
  | 'residents.representatives-elected'
  | 'residents.self-nominations-closed'
  | 'residents.preliminary-candidates-determined'
  | 'residents.nomination-vote-held'
  | 'residents.first-review-passed'
  | 'residents.first-review-failed'
  | 'residents.town-inspection-passed'
  | 'residents.town-inspection-failed'
  | 'residents.joint-review-opinion-received'
  | 'residents.joint-review-closed'
  | 'residents.joint-review-failed'
  | 'residents.candidate-withdrawn'
  | 'residents.election-committee-supplemented'
  | 'residents.candidates-published'
  | 'residents.commitments-signed'
  | 'residents.candidates-introduced'
  | 'residents.election-meeting-held'
  | 'residents.election-meeting-failed'
  | 'residents.run-off-held'
  | 'residents.run-off-undecided'
  | 'residents.supplementary-election-held'
  | 'residents.write-ins-reviewed'
  | 'residents.write-in-annulled'
  | 'residents.acting-head-decided'
  | 'residents.result-announced'
  | 'residents.certificates-issued'
  | 'supervision.recommendation-meeting-held'
  | 'supervision.recommendation-meeting-failed'
  | 'supervision.first-review-passed'
  | 'supervision.first-review-failed'
  | 'supervision.candidates-approved'
  | 'supervision.candidates-returned'
  | 'supervision.selection-meeting-held'
  | 'supervision.selection-meeting-failed'
  | 'supervision.tie-vote-held'
  | 'supervision.selection-repeated'
  | 'supervision.chair-chosen'
  | 'supervision.result-filed'
  | 'follow-up.handover-completed'
  | 'follow-up.late-handover-recorded'
  | 'follow-up.term-plans-adopted'
  | 'follow-up.members-trained'
  | 'follow-up.leavers-settled'
  | 'follow-up.organizations-renewed'
  | 'follow-up.report-submitted'
  | 'follow-up.accepted'
  | 'follow-up.acceptance-refused'
  | 'renewal.suspended'
  | 'renewal.resumed'
  | 'renewal.sent-back'
  | 'renewal.rule-waived'
  | 'renewal.deadline-extended'
  | 'renewal.violation-reported'
  | 'renewal.violation-closed'
  | 'renewal.finding-corrected';
export type CheckId =
  | 'preparation.organization-form'
  | 'preparation.plan-complete'
  | 'preparation.plan-filed'
  | 'preparation.talks-complete'
  | 'preparation.training-complete'
  | 'preparation.audit-complete'
  | 'seats.party'
  | 'seats.residents'
  | 'seats.supervision'
  | 'seats.election-committee'
  | 'candidates.party-recommended'
  | 'candidates.party-preliminary'
  | 'candidates.residents'
  | 'candidates.supervision'
  | 'candidates.qualification'
  | 'candidates.relatives'
  | 'candidates.surname-order'
  | 'party.recommendation-quorum'
  | 'party.recommendation-result'
  | 'party.publicity'
  | 'party.inspection-opinions'
  | 'party.secretary-approval'
  | 'party.commitments'
  | 'party.meeting-materials'
  | 'party.expected-attendance'
  | 'party.meeting-quorum'
  | 'party.meeting-agenda'
  | 'party.election-result'
  | 'party.leaders'
  | 'party.report-complete'
  | 'residents.election-committee-withdrawal'
  | 'residents.voter-eligibility'
  | 'residents.absence-notice'
  | 'residents.registration-rate'
  | 'residents.voter-list-publication'
  | 'residents.voter-list-objection'
  | 'residents.representatives'
  | 'residents.joint-review'
  | 'residents.candidates-publication'
  | 'residents.tellers'
  | 'residents.commitments'
  | 'residents.meeting-agenda'
  | 'residents.polling-conduct'
  | 'residents.turnout'
  | 'residents.election-result'
  | 'residents.runoff'
  | 'residents.result-record'
  | 'residents.completeness'
  | 'residents.acting-head'
  | 'supervision.recommendation-quorum'
  | 'supervision.composition'
  | 'supervision.avoidance'
  | 'supervision.selection-quorum'
  | 'team.secretary'
  | 'team.one-shoulder'
  | 'team.composition'
  | 'follow-up.handover'
  | 'follow-up.term-plans'
  | 'follow-up.report'
  | 'follow-up.acceptance'
  | 'step.known-persons'
  | 'step.places-filled'
  | 'step.votes-decide'
  | 'step.one-of'
  | 'step.finding-on-record'
  | 'step.everything-done'
  | 'step.nothing-open'
  | 'step.in-order'
  | 'step.earlier-step'
  | 'step.handover-open'
  | 'step.rule-failed'
  | 'step.election-day-kept'
  | 'step.election-day-reachable'
  | 'step.later-election-day'
  | 'step.seats-cut'
  | 'step.selection-counted'
  | 'step.really-late'
  | 'step.period-passed'
  | 'step.waivable'
  | 'step.extendable'
  | 'step.later-deadline'
  | 'step.deadlines-in-order';
export type TaskGroup = 'overdue' | 'today' | 'three-days' | 'week' | 'later' | 'waiting-on-others';

export interface Api {
  'DELETE /api/accounts/{person}/identity': {
    params: {
      person: string;
    };
    answer: null;
  };
  'DELETE /api/accounts/{person}/totp': {
    params: {
      person: string;
    };
    answer: null;
  };
  'DELETE /api/communities/{code}/ledger/people/{id}': {
    params: {
      code: string;
      id: string;
    };
    query: {
      revision: number;
    };
    answer: {
      revision: number;
    };
  };
  'DELETE /api/me/calendar': {
    answer: null;
  };
  'DELETE /api/me/channels/{kind}': {
    params: {
      kind: 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
    };
    answer: null;
  };
  'DELETE /api/me/sessions/{id}': {
    params: {
      id: string;
    };
    answer: null;
  };
  'DELETE /api/me/totp': {
    body: {
      code: string;
    };
    answer: null;
  };
  'GET /api/accounts': {
    query: {
      region?: string;
      after?: string;
      limit?: number;
    };
    answer: {
      accounts: Account[];
      next: string | null;
    };
  };
  'GET /api/board': {
    query: {
      region?: string;
      stage?:
        'preparation' | 'party-organization' | 'residents-committee' | 'supervision-committee' | 'follow-up';
      status?:
        | (
            | 'not-started'
            | 'on-track'
            | 'close'
            | 'behind'
            | 'overdue'
            | 'out-of-reach'
            | 'suspended'
            | 'concluded'
          )
        | (
            | 'not-started'
            | 'on-track'
            | 'close'
            | 'behind'
            | 'overdue'
            | 'out-of-reach'
            | 'suspended'
            | 'concluded'
          )[];
      waitingOn?: Role;
      plan?: string;
      notDoneWith?:
        'preparation' | 'party-organization' | 'residents-committee' | 'supervision-committee' | 'follow-up';
      notDoneBy?: string;
      statutoryAtRisk?: boolean;
      workGroup?: string;
      search?: string;
      sort?: 'slack' | 'code';
      offset?: number;
      limit?: number;
      totals?: boolean;
    };
    answer: Board;
  };
  'GET /api/board.xlsx': {
    query: {
      region?: string;
      stage?:
        'preparation' | 'party-organization' | 'residents-committee' | 'supervision-committee' | 'follow-up';
      status?:
        | (
            | 'not-started'
            | 'on-track'
            | 'close'
            | 'behind'
            | 'overdue'
            | 'out-of-reach'
            | 'suspended'
            | 'concluded'
          )
        | (
            | 'not-started'
            | 'on-track'
            | 'close'
            | 'behind'
            | 'overdue'
            | 'out-of-reach'
            | 'suspended'
            | 'concluded'
          )[];
      waitingOn?: Role;
      plan?: string;
      notDoneWith?:
        'preparation' | 'party-organization' | 'residents-committee' | 'supervision-committee' | 'follow-up';
      notDoneBy?: string;
      statutoryAtRisk?: boolean;
      workGroup?: string;
      search?: string;
      sort?: 'slack' | 'code';
      lang?: 'zh' | 'en';
    };
    answer: unknown;
  };
  'GET /api/communities/{code}/ledger': {
    params: {
      code: string;
    };
    answer: Ledger;
  };
  'GET /api/deadlines': {
    query: {
      region?: string;
      from: string;
      to: string;
    };
    answer: {
      today: string;
      days: DeadlineDay[];
    };
  };
  'GET /api/decisions': {
    query: {
      region?: string;
      kind?: 'waiver' | 'extension' | 'suspension' | 'resumption' | 'sent-back';
      after?: string;
      limit?: number;
    };
    answer: {
      decisions: Decision[];
      next: string | null;
    };
  };
  'GET /api/health': {
    answer: {
      status: 'ok';
      mode: 'drill' | 'live';
      today: string;
      machine: string;
      records: {
        checked: number;
        faulty: string[];
      };
      sweep: {
        ageSeconds: number | null;
        overdue: boolean;
      };
      held: boolean;
      calendar: number | null;
    };
  };
  'GET /api/invitations/{token}': {
    params: {
      token: string;
    };
    answer: {
      name: string;
      signInName: string;
      purpose: 'invite' | 'reset';
    };
  };
  'GET /api/ledger/template.xlsx': {
    answer: unknown;
  };
  'GET /api/live': {
    answer: {
      renewal?: LiveRenewal;
      refusal?: LiveRefusal;
      message?: LiveMessage;
      supervision?: LiveSupervision;
      objection?: LiveObjection;
      ledger?: LiveLedger;
      world?: LiveWorld;
      missed?: LiveMissed;
    };
  };
  'GET /api/me': {
    answer: Me;
  };
  'GET /api/me/account-events': {
    query: {
      unseen?: boolean;
      before?: string;
    };
    answer: {
      events: AccountEvent[];
      next: string | null;
    };
  };
  'GET /api/me/channels': {
    answer: {
      channels: OwnChannel[];
    };
  };
  'GET /api/me/sessions': {
    answer: {
      sessions: OwnSession[];
    };
  };
  'GET /api/messages': {
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      unread: number;
      messages: InboxMessage[];
      next: string | null;
    };
  };
  'GET /api/objections': {
    query: {
      region?: string;
      after?: string;
      limit?: number;
    };
    answer: {
      objections: Objection[];
      next: string | null;
    };
  };
  'GET /api/objections/{id}': {
    params: {
      id: string;
    };
    answer: ObjectionInFull;
  };
  'GET /api/operation': {
    answer: Operation;
  };
  'GET /api/people': {
    answer: {
      people: PersonWithRoles[];
    };
  };
  'GET /api/plans': {
    answer: {
      plans: string[];
    };
  };
  'GET /api/plans/{id}': {
    params: {
      id: string;
    };
    answer: Plan;
  };
  'GET /api/public/communities': {
    query: {
      region?: string;
      after?: string;
      limit?: number;
    };
    answer: {
      communities: Community[];
      next: string | null;
    };
  };
  'GET /api/public/objections/{receipt}': {
    params: {
      receipt: string;
    };
    answer: Receipt;
  };
  'GET /api/public/{community}/notices': {
    params: {
      community: string;
    };
    answer: {
      community: Community;
      today: string;
      notices: PublicNotice[];
    };
  };
  'GET /api/record/heads': {
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      heads: HeadSummary[];
      next: string | null;
    };
  };
  'GET /api/record/heads/{day}': {
    params: {
      day: string;
    };
    answer: SignedHead;
  };
  'GET /api/record/key': {
    answer: {
      keys: SigningKey[];
    };
  };
  'GET /api/regions': {
    query: {
      under?: string;
    };
    answer: BoardRegions;
  };
  'GET /api/renewals/{id}': {
    params: {
      id: string;
    };
    query: {
      at?: number;
    };
    answer: Renewal;
  };
  'GET /api/renewals/{id}/case': {
    params: {
      id: string;
    };
    answer: CaseFile;
  };
  'GET /api/renewals/{id}/chain': {
    params: {
      id: string;
    };
    answer: Chain;
  };
  'GET /api/renewals/{id}/compare': {
    params: {
      id: string;
    };
    query: {
      from: number;
      to: number;
    };
    answer: Comparison;
  };
  'GET /api/renewals/{id}/events': {
    params: {
      id: string;
    };
    query: {
      after?: number;
      limit?: number;
    };
    answer: {
      events: HistoryEvent[];
      next: number | null;
    };
  };
  'GET /api/renewals/{id}/export': {
    params: {
      id: string;
    };
    answer: unknown;
  };
  'GET /api/renewals/{id}/messages': {
    params: {
      id: string;
    };
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      messages: MessageAbout[];
      next: string | null;
    };
  };
  'GET /api/renewals/{id}/refusals': {
    params: {
      id: string;
    };
    query: {
      after?: number;
      limit?: number;
    };
    answer: {
      refusals: Refusal[];
      next: number | null;
    };
  };
  'GET /api/renewals/{id}/working-copy': {
    params: {
      id: string;
    };
    answer: WorkingCopy;
  };
  'GET /api/rules': {
    answer: {
      rules: Rule[];
    };
  };
  'GET /api/search': {
    query: {
      q: string;
    };
    answer: {
      communities: FoundCommunity[];
      persons: FoundPerson[];
      documents: FoundDocument[];
    };
  };
  'GET /api/sign-in': {
    answer: {
      password: boolean;
      oidc: boolean;
      demonstration: boolean;
    };
  };
  'GET /api/sign-in/demo': {
    answer: {
      people: PersonWithRoles[];
    };
  };
  'GET /api/sign-in/oidc': {
    answer: unknown;
  };
  'GET /api/sign-in/oidc/callback': {
    answer: unknown;
  };
  'GET /api/supervision-notices': {
    query: {
      region?: string;
      state?: 'open' | 'replied' | 'to-close' | 'closed';
      mine?: boolean;
      after?: string;
      limit?: number;
    };
    answer: {
      today: string;
      notices: SupervisionNotice[];
      next: string | null;
    };
  };
  'GET /api/tasks': {
    query: {
      group?: 'overdue' | 'today' | 'three-days' | 'week' | 'later' | 'waiting-on-others';
      after?: string;
      limit?: number;
    };
    answer: {
      today: string;
      tasks: Task[];
      counts: TaskCounts;
      next: string | null;
    };
  };
  'GET /api/violations': {
    query: {
      region?: string;
      offset?: number;
      limit?: number;
    };
    answer: {
      violations: Violation[];
      next: number | null;
    };
  };
  'GET /api/violations/{id}': {
    params: {
      id: string;
    };
    answer: Violation;
  };
  'POST /api/accounts': {
    body: {
      name: string;
      signInName: string;
      phone: string | null;
      email: string | null;
      region: string;
      roles: {
        role:
          | 'community-secretary'
          | 'work-group'
          | 'town-party-committee'
          | 'leading-group'
          | 'party-building-office'
          | 'civil-affairs-office'
          | 'county-organization-department'
          | 'county-civil-affairs-bureau'
          | 'reviewing-department'
          | 'inspection-team'
          | 'administrator';
        prefix: string;
      }[];
    };
    answer: {
      person: string;
    };
  };
  'POST /api/accounts/{person}/close': {
    params: {
      person: string;
    };
    answer: null;
  };
  'POST /api/accounts/{person}/invitation': {
    params: {
      person: string;
    };
    body: {
      show?: boolean;
    };
    answer: Invitation;
  };
  'POST /api/accounts/{person}/reopen': {
    params: {
      person: string;
    };
    answer: null;
  };
  'POST /api/communities/{code}/ledger/import': {
    params: {
      code: string;
    };
    query: {
      dryRun?: boolean;
    };
    body: {
      revision: number;
      rows: {
        line: number;
        cells: {
          name?: string | number | boolean | null;
          gender?: string | number | boolean | null;
          birthDate?: string | number | boolean | null;
          ethnicity?: string | number | boolean | null;
          education?: string | number | boolean | null;
          partySince?: string | number | boolean | null;
          socialWorkLicence?: string | number | boolean | null;
          socialWorkDegree?: string | number | boolean | null;
          financeOrManagement?: string | number | boolean | null;
          posts?: string | number | boolean | null;
          postsSince?: string | number | boolean | null;
          reserve?: string | number | boolean | null;
          household?: string | number | boolean | null;
          phone?: string | number | boolean | null;
        };
      }[];
    };
    answer: {
      revision: number;
      rows: {
        line: number;
        action: 'add' | 'update' | 'same';
        person: string | null;
      }[];
    };
  };
  'POST /api/communities/{code}/ledger/people': {
    params: {
      code: string;
    };
    body: {
      revision: number;
      person: {
        name: string;
        gender: 'female' | 'male';
        birthDate: string;
        ethnicity: string;
        education:
          'none' | 'primary' | 'junior-high' | 'high-school' | 'college' | 'bachelor' | 'master' | 'doctor';
        partySince: string | null;
        socialWorkLicence: boolean;
        socialWorkDegree: boolean;
        financeOrManagement: boolean;
        posts: (
          | 'party-secretary'
          | 'party-deputy-secretary'
          | 'party-committee-member'
          | 'residents-director'
          | 'residents-deputy-director'
          | 'residents-committee-member'
          | 'supervision-chair'
          | 'supervision-member'
          | 'group-head'
          | 'representative'
        )[];
        postsSince: string | null;
        reserve: boolean;
        household: 'here' | 'elsewhere';
        phone: string | null;
      };
    };
    answer: {
      revision: number;
      person: LedgerPerson;
    };
  };
  'POST /api/communities/{code}/ledger/unmask': {
    params: {
      code: string;
    };
    body: {
      people: string[];
      reason: string;
    };
    answer: {
      people: {
        id: string;
        birthDate: string;
        partySince: string | null;
        phone: string | null;
      }[];
    };
  };
  'POST /api/drill/clock': {
    body: {
      to?: string;
      days?: number;
    };
    answer: {
      today: string;
    };
  };
  'POST /api/invitations/{token}': {
    params: {
      token: string;
    };
    body: {
      password: string;
    };
    answer: {
      signInName: string;
    };
  };
  'POST /api/me/account-events/seen': {
    body: {
      upTo: string;
    };
    answer: null;
  };
  'POST /api/me/calendar': {
    answer: {
      url: string;
    };
  };
  'POST /api/me/channels/{kind}/verify': {
    params: {
      kind: 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
    };
    body: {
      code: string;
    };
    answer: OwnChannel;
  };
  'POST /api/me/totp': {
    body: {
      password?: string;
    };
    answer: {
      secret: string;
      uri: string;
    };
  };
  'POST /api/me/totp/confirm': {
    body: {
      code: string;
    };
    answer: {
      person: PersonName;
      stage: SignInStage;
      csrfToken: string;
      until: string;
      recoveryCodes: string[];
    };
  };
  'POST /api/messages/{id}/acknowledge': {
    params: {
      id: string;
    };
    body: {
      note?: string;
      promiseOn?: string;
      deadline?: {
        renewal: string;
        step: string;
      };
    };
    answer: {
      acknowledged: {
        renewal: string;
        step: string;
        dueOn: string;
        promised: string | null;
        quietUntil: string;
        repeated: boolean;
      }[];
    };
  };
  'POST /api/messages/{id}/read': {
    params: {
      id: string;
    };
    query: {
      before?: boolean;
    };
    answer: InboxMessage;
  };
  'POST /api/objections/{id}/decide': {
    params: {
      id: string;
    };
    body: {
      upheld: boolean;
      documentNumber: string;
      on: string;
    };
    answer: Objection;
  };
  'POST /api/objections/{id}/dismiss': {
    params: {
      id: string;
    };
    body: {
      reason: string;
    };
    answer: Objection;
  };
  'POST /api/objections/{id}/take': {
    params: {
      id: string;
    };
    body: {
      revision?: number;
    };
    answer: Objection;
  };
  'POST /api/operation/dead/{message}/{kind}/retry': {
    params: {
      message: string;
      kind: 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
    };
    answer: {
      message: string;
      kind: ChannelKind;
      status: 'waiting';
    };
  };
  'POST /api/operation/hold': {
    body: {
      reason: string;
    };
    answer: {
      held: Hold;
    };
  };
  'POST /api/operation/release': {
    answer: {
      held: Hold | null;
    };
  };
  'POST /api/public/{community}/objections': {
    params: {
      community: string;
    };
    body: {
      notice: string;
      text: string;
      name?: string;
      contact?: string;
    };
    answer: {
      receipt: string;
      filedOn: string;
      decideBy: string;
    };
  };
  'POST /api/renewals': {
    body: {
      community: string;
      plan: string;
    };
    answer: {
      id: string;
      revision: number;
    };
  };
  'POST /api/renewals/{id}/events': {
    params: {
      id: string;
    };
    query: {
      dryRun?: boolean;
    };
    body: {
      type: string;
      facts: unknown;
      revision: number;
    };
    answer: TrialEvent | RecordedEvent;
  };
  'POST /api/renewals/{id}/events/{revision}/unmask': {
    params: {
      id: string;
      revision: number;
    };
    body: {
      paths: string[];
      reason: string;
    };
    answer: {
      values: {
        path: string;
        value: unknown;
      }[];
    };
  };
  'POST /api/rules/{id}/check': {
    params: {
      id: string;
    };
    body: {
      facts: unknown;
      plan?: string;
    };
    answer: Verdict;
  };
  'POST /api/sign-in': {
    body: {
      name: string;
      password: string;
    };
    answer: Entered;
  };
  'POST /api/sign-in/demo': {
    body: {
      person: string;
    };
    answer: Entered;
  };
  'POST /api/sign-in/second-factor': {
    body: {
      code: string;
    };
    answer: Entered;
  };
  'POST /api/sign-out': {
    answer: null;
  };
  'POST /api/sign-out/everywhere': {
    answer: {
      ended: number;
    };
  };
  'POST /api/supervision-notices/{id}/close': {
    params: {
      id: string;
    };
    body: {
      note: string;
    };
    answer: SupervisionNotice;
  };
  'POST /api/supervision-notices/{id}/reply': {
    params: {
      id: string;
    };
    body: {
      reason: string;
      promiseOn?: string;
    };
    answer: SupervisionNotice;
  };
  'POST /api/violations': {
    body: {
      renewal: string;
      source: 'anonymous-letter' | 'signed-letter' | 'visit' | 'telephone' | 'online' | 'handed-over';
      subject:
        | 'nomination'
        | 'qualification'
        | 'voter-registration'
        | 'publicity'
        | 'vote-buying'
        | 'voting'
        | 'count'
        | 'disruption'
        | 'conduct-of-staff'
        | 'audit'
        | 'handover'
        | 'other';
      handler: string;
      on: string;
    };
    answer: Violation;
  };
  'POST /api/violations/{id}/close': {
    params: {
      id: string;
    };
    body: {
      outcome: 'substantiated' | 'partly-substantiated' | 'unsubstantiated' | 'unverifiable' | 'passed-on';
      documentNumber: string;
      on: string;
    };
    answer: Violation;
  };
  'POST /api/violations/{id}/handler': {
    params: {
      id: string;
    };
    body: {
      handler: string;
    };
    answer: Violation;
  };
  'POST /api/violations/{id}/record': {
    params: {
      id: string;
    };
    answer: Violation;
  };
  'PUT /api/accounts/{person}': {
    params: {
      person: string;
    };
    body: {
      name: string;
      signInName: string;
      phone: string | null;
      email: string | null;
    };
    answer: null;
  };
  'PUT /api/accounts/{person}/roles': {
    params: {
      person: string;
    };
    body: {
      roles: {
        role:
          | 'community-secretary'
          | 'work-group'
          | 'town-party-committee'
          | 'leading-group'
          | 'party-building-office'
          | 'civil-affairs-office'
          | 'county-organization-department'
          | 'county-civil-affairs-bureau'
          | 'reviewing-department'
          | 'inspection-team'
          | 'administrator';
        prefix: string;
      }[];
    };
    answer: null;
  };
  'PUT /api/communities/{code}/ledger/kinships': {
    params: {
      code: string;
    };
    body: {
      revision: number;
      kinships: {
        a: string;
        b: string;
        relation:
          | 'spouse'
          | 'parent'
          | 'child'
          | 'sibling'
          | 'grandparent'
          | 'grandchild'
          | 'maternal-grandparent'
          | 'maternal-grandchild'
          | 'other';
      }[];
    };
    answer: {
      revision: number;
    };
  };
  'PUT /api/communities/{code}/ledger/people/{id}': {
    params: {
      code: string;
      id: string;
    };
    body: {
      revision: number;
      person: {
        name: string;
        gender: 'female' | 'male';
        birthDate: string;
        ethnicity: string;
        education:
          'none' | 'primary' | 'junior-high' | 'high-school' | 'college' | 'bachelor' | 'master' | 'doctor';
        partySince: string | null;
        socialWorkLicence: boolean;
        socialWorkDegree: boolean;
        financeOrManagement: boolean;
        posts: (
          | 'party-secretary'
          | 'party-deputy-secretary'
          | 'party-committee-member'
          | 'residents-director'
          | 'residents-deputy-director'
          | 'residents-committee-member'
          | 'supervision-chair'
          | 'supervision-member'
          | 'group-head'
          | 'representative'
        )[];
        postsSince: string | null;
        reserve: boolean;
        household: 'here' | 'elsewhere';
        phone: string | null;
      };
    };
    answer: {
      revision: number;
      person: LedgerPerson;
    };
  };
  'PUT /api/me/channels/{kind}': {
    params: {
      kind: 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
    };
    body: {
      address: string;
      secret?: string;
      takes: 'all' | 'urgent';
    };
    answer: OwnChannel;
  };
  'PUT /api/me/password': {
    body: {
      current: string;
      next: string;
    };
    answer: Entered;
  };
}
export interface Account {
  person: string;
  name: string;
  signInName: string;
  phone: string | null;
  email: string | null;
  region: string;
  roles: HeldRole[];
  hasPassword: boolean;
  hasSecondFactor: boolean;
  hasIdentity: boolean;
  closedAt: string | null;
}
export interface HeldRole {
  role: string;
  prefix: string;
}
export interface Board {
  today: string;
  count: number;
  offset: number;
  communities: BoardCommunity[];
  totals: BoardTotals | null;
}
export interface BoardCommunity {
  code: string;
  name: string;
  renewal: string | null;
  revision: number | null;
  stage:
    | ('preparation' | 'party-organization' | 'residents-committee' | 'supervision-committee' | 'follow-up')
    | null;
  status:
    'not-started' | 'on-track' | 'close' | 'behind' | 'overdue' | 'out-of-reach' | 'suspended' | 'concluded';
  open: BoardOpenStep[];
  held: string[];
  slack: number | null;
}
export interface BoardOpenStep {
  step: string;
  dueOn: string;
  kind: 'statutory' | 'plan';
  startBy: string | null;
  waitingOn: Role[];
}
export interface BoardTotals {
  communities: number;
  byStatus: BoardByStatus;
  byStage: {
    [k: string]: number;
  };
  columns: {
    [k: string]: BoardColumn;
  };
  statutory: {
    open: number;
    atRisk: number;
    overdue: number;
  };
  deadlines: BoardDeadline[];
}
export interface BoardByStatus {
  'not-started': number;
  'on-track': number;
  close: number;
  behind: number;
  overdue: number;
  'out-of-reach': number;
  suspended: number;
  concluded: number;
}
export interface BoardColumn {
  done: number;
  open: number;
  overdue: number;
}
export interface BoardDeadline {
  plan: string;
  stage: 'preparation' | 'party-organization' | 'residents-committee' | 'supervision-committee' | 'follow-up';
  on: string;
  daysLeft: number;
  notDone: number;
  putOff: boolean;
  later: {
    on: string;
    notDone: number;
  }[];
}
export interface Ledger {
  community: Community;
  revision: number;
  sight: LedgerSight;
  mayEdit: boolean;
  count: number;
  people: ListedPerson[];
  kinships: Kinship[];
}
export interface Community {
  code: string;
  name: string;
}
export interface ListedPerson {
  id: string;
  name: string;
  gender: 'female' | 'male';
  birthDate: string;
  ethnicity: string;
  education:
    'none' | 'primary' | 'junior-high' | 'high-school' | 'college' | 'bachelor' | 'master' | 'doctor';
  partySince: string | null;
  socialWorkLicence: boolean;
  socialWorkDegree: boolean;
  financeOrManagement: boolean;
  posts: LedgerPost[];
  postsSince: string | null;
  reserve: boolean;
  household: 'here' | 'elsewhere';
  phone: string | null;
  age: number;
  partyYears: number | null;
}
export interface Kinship {
  a: string;
  b: string;
  relation: Relation;
}
export interface DeadlineDay {
  on: string;
  statutory: number;
  plan: number;
}
export interface Decision {
  kind: DecisionKind;
  title: Text;
  community: Community;
  renewal: string;
  revision: number;
  recordedAt: string;
  recordedOn: string;
  by: Actor;
  subject: DecisionSubject | null;
  until: string | null;
  reason: string | null;
  documentNumber: string | null;
}
export interface Text {
  zh: string;
  en: string;
}
export interface Actor {
  id: string;
  name: string | null;
  role: string;
}
export interface DecisionSubject {
  id: string;
  title: Text;
}
export interface LiveRenewal {
  renewal: string;
  community: string;
  revision: number;
}
export interface LiveRefusal {
  renewal: string;
  community: string;
  revision: number;
  number: number;
}
export interface LiveMessage {
  message: string;
}
export interface LiveSupervision {
  notice: string;
  renewal: string;
  community: string;
}
export interface LiveObjection {
  objection: string;
  renewal: string;
  community: string;
}
export interface LiveLedger {
  community: string;
  revision: number;
}
export interface LiveWorld {
  what: 'clock' | 'people' | 'plans';
}
export interface LiveMissed {}
export interface Me {
  person: PersonName;
  roles: {
    role: Role;
    prefix: string;
  }[];
  stage: SignInStage;
  csrfToken: string | null;
  until: string | null;
  account: {
    signInName: string;
    hasPassword: boolean;
    secondFactor: {
      enrolled: boolean;
      required: boolean;
      recoveryCodesLeft: number;
    };
    unseenEvents: number;
  } | null;
}
export interface PersonName {
  id: string;
  name: string;
}
export interface AccountEvent {
  id: string;
  at: string;
  kind: AccountEventKind;
  by: Someone | null;
  network: string | null;
  shown: boolean | null;
  changed: Particular[];
  roles: HeldRole[];
  unseen: boolean;
}
export interface Someone {
  id: string;
  name: string | null;
}
export interface OwnChannel {
  kind: ChannelKind;
  address: string;
  takes: 'all' | 'urgent';
  verified: boolean;
  verifiedAt: string | null;
  signs: boolean;
  codeUntil: string | null;
}
export interface OwnSession {
  id: string;
  current: boolean;
  since: string;
  lastSeen: string;
  until: string;
  userAgent: string | null;
  network: string | null;
}
export interface InboxMessage {
  id: string;
  kind: 'digest' | 'alone';
  form: NoticeForm;
  day: string;
  composedAt: string;
  readAt: string | null;
  items: InboxItem[];
}
export interface InboxItem {
  renewal: string;
  community: Community;
  step: string;
  stepTitle: Text;
  clause: string | null;
  dueOn: string;
  daysLeft: number;
  dueKind: ('statutory' | 'plan') | null;
  form: NoticeForm;
  state: 'open' | 'done' | 'moved' | 'not-theirs';
  asksReason: boolean;
  promiseUntil: string | null;
  answers: {
    at: string;
    note: string | null;
    promised: string | null;
    quietUntil: string;
  }[];
}
export interface Objection {
  id: string;
  number: string;
  receipt: string;
  community: Community;
  renewal: string;
  notice: string;
  state: ObjectionState;
  filedOn: string;
  dueOn: string;
  decidedOn: string | null;
  overdue: boolean;
  hasContact: boolean;
  mine: {
    toRead: boolean;
    toTake: boolean;
    toDecide: boolean;
    toDismiss: boolean;
  };
}
export interface ObjectionInFull {
  id: string;
  number: string;
  receipt: string;
  community: Community;
  renewal: string;
  notice: string;
  state: ObjectionState;
  filedOn: string;
  dueOn: string;
  decidedOn: string | null;
  overdue: boolean;
  hasContact: boolean;
  mine: {
    toRead: boolean;
    toTake: boolean;
    toDecide: boolean;
    toDismiss: boolean;
  };
  text: string | null;
  name: string | null;
  contact: string | null;
  dismissalReason: string | null;
}
export interface Operation {
  at: string;
  today: string;
  held: Hold | null;
  sweep: {
    at: string | null;
    ageSeconds: number | null;
    ms: number | null;
    deadlines: number | null;
    overdue: boolean;
  };
  calendar: number | null;
  deadlines: {
    overdue: {
      count: number;
      atLeast: boolean;
      statutory: number;
      plan: number;
    };
    close: {
      count: number;
      atLeast: boolean;
      statutory: number;
      plan: number;
    };
    'on-track': {
      count: number;
      atLeast: boolean;
      statutory: number;
      plan: number;
    };
  };
  notices: {
    due: {
      count: number;
      atLeast: boolean;
    };
    later: {
      count: number;
      atLeast: boolean;
    };
  };
  deliveries: ChannelState[];
  waiting: OpenDelivery[];
  dead: OpenDelivery[];
}
export interface Hold {
  since: string | null;
  by: Someone | null;
  reason: string | null;
}
export interface ChannelState {
  channel: ChannelKind;
  waiting: number;
  due: number;
  sending: number;
  dead: number;
  atLeast: boolean;
  oldest: string | null;
  error: string | null;
  deadError: string | null;
}
export interface OpenDelivery {
  message: string;
  channel: ChannelKind;
  person: {
    id: string;
    name: string;
  };
  address: string;
  kind: 'digest' | 'alone' | 'verification';
  form: NoticeForm;
  status: 'waiting' | 'sending' | 'dead';
  attempts: number;
  error: string | null;
  since: string;
}
export interface PersonWithRoles {
  id: string;
  name: string;
  roles: HeldRole[];
}
export interface Plan {
  id: string;
  title: {
    zh: string;
    en: string;
  };
  source: {
    title: string;
    number: string;
    issuedBy: string;
    issuedOn: string;
  };
  term: number;
  startsOn: string;
  counting: {
    dayCount: 'whole-days-between' | 'calendar-difference';
    tierAtBoundary: 'stricter' | 'first';
  };
  stages: {
    preparation: {
      title: {
        zh: string;
        en: string;
      };
      deadline: string;
    };
    'party-organization': {
      title: {
        zh: string;
        en: string;
      };
      deadline: string;
    };
    'residents-committee': {
      title: {
        zh: string;
        en: string;
      };
      deadline: string;
    };
    'supervision-committee': {
      title: {
        zh: string;
        en: string;
      };
      deadline: string;
    };
    'follow-up': {
      title: {
        zh: string;
        en: string;
      };
      deadline: string;
    };
  };
  preparation: {
    organizationForm: {
      branchAtMost: number;
      generalBranchAtMost: number;
    };
    planSections: ('procedure' | 'schedule' | 'seats' | 'nomination' | 'voting-method' | 'responsibility')[];
    auditAreas: (
      'service-funds' | 'assets' | 'finances' | 'transfers' | 'donations' | 'residents-concerns'
    )[];
  };
  seats: {
    party: {
      branch: {
        min: number;
        max: number;
      };
      'general-branch': {
        min: number;
        max: number;
      };
      committee: {
        min: number;
        max: number;
      };
    };
    partyAtLeast: number;
    residents: {
      min: number;
      max: number;
    };
    atMost: number;
    supervision: {
      min: number;
      max: number;
    };
    electionCommittee: {
      members: {
        min: number;
        max: number;
      };
      chairs: number;
      viceChairs: number;
    };
  };
  candidates: {
    partyRecommended: {
      min: number;
      max: number;
      higherRule?: string;
    };
    partyPreliminary: {
      min: number;
      max: number;
      higherRule?: string;
    };
    residents: {
      director: {
        min: number;
        max: number;
        higherRule?: string;
      };
      deputy: {
        min: number;
        max: number;
        higherRule?: string;
      };
      member: {
        min: number;
        max: number;
        higherRule?: string;
      };
    };
    supervision: {
      min: number;
      max: number;
      higherRule?: string;
    };
    findings: {
      lapseYears: {
        [k: string]: number;
      };
      untilCodes: number[];
      lapseDay: 'lapsed' | 'in-force';
    };
    nearRelatives: (
      | 'spouse'
      | 'parent'
      | 'child'
      | 'sibling'
      | 'grandparent'
      | 'grandchild'
      | 'maternal-grandparent'
      | 'maternal-grandchild'
      | 'other'
    )[];
  };
  party: {
    recommendation: {
      partyMembers: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
      jointUnits: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
      votes: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
    };
    publicityDays: number;
    inspectionDepartments: (
      'discipline-inspection' | 'audit' | 'petitions' | 'public-security' | 'court' | 'procuratorate'
    )[];
    meetingMaterials: ('agenda' | 'election-method' | 'ballots' | 'count-report' | 'ballot-box')[];
    attendanceExclusions: (
      'unable-to-express' | 'abroad-over-half-year' | 'detained' | 'bedridden' | 'away-over-half-year'
    )[];
    meetingQuorum: {
      num: number;
      den: number;
      compare: 'more-than' | 'at-least';
      higherRule?: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        source: string;
      };
    };
    meetingAgenda: (
      | 'report'
      | 'election-method'
      | 'candidates-announced'
      | 'speeches'
      | 'secret-ballot'
      | 'public-count'
      | 'result-announced'
    )[];
    electionMajority: {
      num: number;
      den: number;
      compare: 'more-than' | 'at-least';
      higherRule?: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        source: string;
      };
    };
  };
  residents: {
    voters: {
      ageAtLeast: number;
      yearsResidentAtLeast: number;
      yearsInTwoCommitteesAtLeast: number;
    };
    absenceNoticeDays: number;
    registrationRate: {
      num: number;
      den: number;
      compare: 'more-than' | 'at-least';
      higherRule?: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        source: string;
      };
    };
    voterListDays: number;
    objection: {
      fileWithinDays: number;
      decideWithinDays: number;
    };
    representatives: {
      householdsFrom: number;
      householdsUpTo: number | null;
      atLeast: number;
    }[];
    reviewingDepartments: (
      | 'discipline-supervision'
      | 'united-front'
      | 'court'
      | 'procuratorate'
      | 'public-security'
      | 'justice-administration'
      | 'comprehensive-governance'
      | 'petitions'
      | 'ecology'
      | 'water'
      | 'natural-resources'
      | 'housing'
      | 'transport'
      | 'taxation'
      | 'market-regulation'
      | 'audit'
      | 'central-bank'
    )[];
    candidatesDays: number;
    meetingAgenda: (
      | 'preparation-report'
      | 'election-method'
      | 'speeches'
      | 'secret-ballot'
      | 'public-count'
      | 'result-announced'
    )[];
    turnout: {
      direct: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
      indirect: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
    };
    electionMajority: {
      num: number;
      den: number;
      compare: 'more-than' | 'at-least';
      higherRule?: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        source: string;
      };
    };
    runoff: {
      withinDays: number;
      votesOfVoted: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
    };
    countSignatories: ('scrutineer' | 'caller' | 'counter')[];
    completeFromElected: number;
  };
  supervision: {
    recommendation: {
      partyMembers: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
      representatives: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
    };
    financeOrManagementAtLeast: number;
    selection: {
      residents: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
      representatives: {
        num: number;
        den: number;
        compare: 'more-than' | 'at-least';
        higherRule?: {
          num: number;
          den: number;
          compare: 'more-than' | 'at-least';
          source: string;
        };
      };
    };
  };
  team: {
    secretary: {
      partyYearsAtLeast: number;
      ageAtMost: number;
      educationAtLeast:
        'none' | 'primary' | 'junior-high' | 'high-school' | 'college' | 'bachelor' | 'master' | 'doctor';
    };
    womenAtLeast: number;
    young: {
      ageAtMost: number;
      atLeast: number;
    };
    socialWorkLicencesAtLeast: number;
    socialWorkDegreesAtLeast: number;
    collegeFrom:
      'none' | 'primary' | 'junior-high' | 'high-school' | 'college' | 'bachelor' | 'master' | 'doctor';
  };
  followUp: {
    handoverItems: ('seal' | 'archives' | 'ledgers' | 'debts' | 'assets')[];
    handoverDays: {
      party: number;
      residents: number;
    };
    reportBy: string;
    acceptanceBy: string;
  };
  usualDays: {
    [k: string]: number;
  };
  notices: {
    postedAt: {
      zh: string;
      en: string;
    };
    commitmentsDays: number;
    resultsDays: number;
    objections: {
      decideWithinDays: {
        'party-candidates': number;
        absence: number;
      };
      keptDays: number;
    };
  };
  violations: {
    dueWithinWorkingDays: number;
  };
  reminders: {
    digest: {
      at: string;
      later: {
        at: string;
        roles: (
          | 'community-secretary'
          | 'work-group'
          | 'town-party-committee'
          | 'leading-group'
          | 'party-building-office'
          | 'civil-affairs-office'
          | 'county-organization-department'
          | 'county-civil-affairs-bureau'
          | 'reviewing-department'
          | 'inspection-team'
          | 'administrator'
        )[];
      };
    };
    quiet: {
      from: string;
      until: string;
      onHolidays: boolean;
    };
    ladder: {
      id: string;
      title: {
        zh: string;
        en: string;
      };
      from: 'latest-start' | 'due';
      days: number;
      unit: 'calendar-days' | 'working-days';
      at: 'digest' | string;
      form: 'digest' | 'direct' | 'blue' | 'yellow' | 'red';
      to: (
        | 'waiting-on'
        | 'community-secretary'
        | 'work-group'
        | 'town-party-committee'
        | 'leading-group'
        | 'party-building-office'
        | 'civil-affairs-office'
        | 'county-organization-department'
        | 'county-civil-affairs-bureau'
        | 'reviewing-department'
        | 'inspection-team'
        | 'administrator'
      )[];
      only?: 'statutory' | 'plan';
      repeatDaily?: boolean;
    }[];
    acknowledgement: {
      lastsDays: number;
      promiseWithinDays: number;
    };
  };
  privacy: {
    retainMonthsAfterConclusion: number;
  };
  documents: {
    [k: string]: {
      zh: string;
      en: string;
    };
  };
}
export interface Receipt {
  receipt: string;
  community: Community;
  notice: string;
  state: ObjectionState;
  filedOn: string;
  decideBy: string;
  decidedOn: string | null;
}
export interface PublicNotice {
  kind:
    | 'party-candidates'
    | 'party-commitments'
    | 'party-result'
    | 'election-day'
    | 'absence'
    | 'voter-list'
    | 'residents-candidates'
    | 'residents-commitments'
    | 'residents-result'
    | 'supervision-result';
  title: Text;
  clause: string;
  postedOn: string;
  until: string;
  postedAt: Text;
  text: Text[];
  persons: {
    post: string;
    title: Text;
    order: 'surname-strokes' | 'votes' | 'as-recorded';
    persons: {
      name: string | null;
      votes?: number;
    }[];
  }[];
  objections: {
    until: string;
    to: Text;
    decidedWithinDays: number;
    open: boolean;
  } | null;
}
export interface HeadSummary {
  day: string;
  hash: string;
  code: string;
  previous: string;
  keys: string[];
  signedAt: string;
  renewals: number;
  auditEntries: number;
}
export interface SignedHead {
  day: string;
  hash: string;
  code: string;
  previous: string;
  keys: string[];
  signedAt: string;
  renewals: number;
  auditEntries: number;
  body: string;
  signatures: {
    key: string;
    publicKey: string;
    signature: string;
  }[];
}
export interface SigningKey {
  id: string;
  code: string;
  from: string;
  to: string;
  pem: string;
}
export interface BoardRegions {
  today: string;
  path: {
    code: string;
    name: string | null;
  }[];
  regions: BoardRegion[];
}
export interface BoardRegion {
  code: string;
  name: string | null;
  communities: number;
  byStatus: BoardByStatus;
  slack: number | null;
}
export interface Renewal {
  id: string;
  community: Community;
  term: number;
  plan: string;
  machineVersion: string;
  revision: number;
  head: string;
  today: string;
  status: 'running' | 'suspended' | 'concluded';
  stage: string | null;
  step: string;
  retention: {
    until: string | null;
    erasedOn: string | null;
  };
  standing:
    'not-started' | 'on-track' | 'close' | 'behind' | 'overdue' | 'out-of-reach' | 'suspended' | 'concluded';
  lastRevision: number;
  asOf: 'now' | 'then';
  state: unknown;
  openSteps: StepOfRenewal[];
  suspension: Suspension | null;
  coming: ComingStep[];
  possibleEvents: PossibleEvent[];
  waivers: Waiver[];
  extensions: Extension[];
  openViolations: number | null;
  states: EnteredState[];
  refusedOutOfOrder: RefusedAttempt[];
  held: string[];
  replayedTo: number;
}
export interface StepOfRenewal {
  id: string;
  title: Text;
  clause: string;
  waitingOn: Role[];
  dueOn: string;
  dueKind: 'statutory' | 'plan';
  daysLeft: number;
  startBy: string | null;
  daysToStart: number | null;
  documents: {
    id: string;
    title: Text;
  }[];
  returned: ReasonedAct | null;
}
export interface ReasonedAct {
  type: string;
  title: Text;
  revision: number;
  on: string;
  by: Actor;
  reason: string | null;
  documentNumber: string | null;
}
export interface Suspension {
  type: string;
  title: Text;
  revision: number;
  on: string;
  by: Actor;
  reason: string | null;
  documentNumber: string | null;
  held: OpenStep[];
}
export interface OpenStep {
  id: string;
  title: Text;
  clause: string;
  waitingOn: Role[];
  dueOn: string;
  dueKind: 'statutory' | 'plan';
  daysLeft: number;
  startBy: string | null;
  daysToStart: number | null;
  documents: {
    id: string;
    title: Text;
  }[];
}
export interface ComingStep {
  id: string;
  title: Text;
  waitingOn: Role[];
}
export interface PossibleEvent {
  type: EventType;
  title: Text;
  clause: string;
  roles: Role[];
  mine: boolean | null;
  facts: unknown;
  rules: {
    id: CheckId;
    title: Text;
    clause: string;
    asks: Text;
  }[];
  judged: Verdict[];
  open: CheckId[];
  unentered: Verdict[];
  inTheWay: Verdict[];
}
export interface Verdict {
  rule: string;
  clause: string;
  level: 'mandatory' | 'advisory';
  satisfied: boolean;
  required: unknown;
  actual: unknown;
  shortBy: number;
  message: Text;
  reading?: string;
  details: {
    [k: string]: unknown;
  };
}
export interface Waiver {
  rule: string;
  on: string;
  reason: string;
  documentNumber: string;
}
export interface Extension {
  deadline:
    | 'preparation'
    | 'party-organization'
    | 'residents-committee'
    | 'supervision-committee'
    | 'follow-up'
    | 'report'
    | 'acceptance';
  until: string;
  on: string;
  reason: string;
  documentNumber: string;
  plannedOn: string;
}
export interface EnteredState {
  id: string;
  title: Text | null;
  active: boolean;
  stays: Stay[];
  refusedAt: RefusedAttempt[];
  waivedRules: string[];
}
export interface Stay {
  enteredAt: number;
  enteredOn: string;
  leftAt: number | null;
  leftOn: string | null;
  cutShortBy: ('suspended' | 'sent-back') | null;
}
export interface RefusedAttempt {
  type: string;
  revision: number;
  on: string;
}
export interface CaseFile {
  renewal: CaseHeading;
  chain: Chain | null;
  events: CaseEvent[];
  refusals: CaseRefusal[];
  waivers: Waiver[];
  extensions: Extension[];
  messages: MessageAbout[] | null;
  supervisionNotices: SupervisionNotice[] | null;
}
export interface CaseHeading {
  id: string;
  community: Community;
  term: number;
  plan: string;
  machineVersion: string;
  revision: number;
  head: string;
  today: string;
  status: 'running' | 'suspended' | 'concluded';
  stage: string | null;
  step: string;
  retention: {
    until: string | null;
    erasedOn: string | null;
  };
  openSteps: StepOfRenewal[];
  openViolations: number | null;
}
export interface Chain {
  renewal: string;
  plan: string;
  machineVersion: string;
  startedOn: string;
  events: {
    revision: number;
    head: string;
    code: string;
  };
  refusals: {
    number: number;
    head: string;
  };
  sealed: {
    day: string;
    hash: string;
    code: string;
    renewal: string;
    revision: number;
    head: string;
    refusals: number;
    refusalsHead: string;
  } | null;
  checked: {
    revision: number;
    at: string;
    faults: unknown;
  } | null;
}
export interface CaseEvent {
  revision: number;
  type: string;
  title: Text;
  actor: Actor;
  verdicts: VerdictLine[];
  recordedAt: string;
  recordedOn: string;
  previous: string;
  hash: string;
}
export interface VerdictLine {
  rule: string;
  title: Text;
  clause: string;
  level: 'mandatory' | 'advisory';
  satisfied: boolean;
  blocking: boolean;
  waived: boolean;
  message: Text;
}
export interface CaseRefusal {
  revision: number;
  type: string;
  title: Text;
  actor: Actor;
  verdicts: VerdictLine[];
  id: number;
  refusedAt: string;
  refusedOn: string;
}
export interface MessageAbout {
  id: string;
  to: {
    id: string;
    name: string;
  };
  form: NoticeForm;
  day: string;
  composedAt: string;
  readAt: string | null;
  told: {
    step: string;
    stepTitle: Text | null;
    dueOn: string;
    rung: string;
    form: NoticeForm;
    role: string;
  }[];
  deliveries: {
    channel: 'email' | 'wecom' | 'dingtalk' | 'webhook' | 'sms';
    status: 'waiting' | 'sending' | 'sent' | 'dead' | 'cancelled';
    attempts: number;
    sentAt: string | null;
  }[];
  answers: {
    step: string;
    at: string;
    note: string | null;
    promised: string | null;
  }[];
}
export interface SupervisionNotice {
  id: string;
  number: string;
  colour: 'blue' | 'yellow' | 'red';
  state: 'open' | 'replied' | 'to-close' | 'closed';
  renewal: string;
  community: Community;
  step: string;
  stepTitle: Text | null;
  clause: string | null;
  dueOn: string;
  issuedOn: string;
  done: boolean;
  answeredBy: Answering[];
  reply: {
    by: Someone;
    at: string;
    reason: string;
    promised: string | null;
  } | null;
  closing: {
    by: Someone;
    at: string;
    note: string | null;
  } | null;
  mine: {
    reply: boolean;
    close: boolean;
  };
}
export interface Answering {
  role: Role;
  people: Someone[];
}
export interface Comparison {
  from: MomentOfRenewal;
  to: MomentOfRenewal;
  states: {
    left: StateName[];
    entered: StateName[];
  };
  figures: ChangedFigure[];
  openSteps: {
    ended: OpenStep[];
    begun: OpenStep[];
    moved: {
      before: OpenStep;
      after: OpenStep;
    }[];
  };
  events: HistoryEvent[];
}
export interface MomentOfRenewal {
  revision: number;
  on: string;
}
export interface StateName {
  id: string;
  title: Text | null;
}
export interface ChangedFigure {
  path: string;
  before: unknown;
  after: unknown;
}
export interface HistoryEvent {
  revision: number;
  type: string;
  title: Text;
  facts: unknown;
  verdicts: RecordedVerdict[];
  actor: Actor;
  recordedAt: string;
  recordedOn: string;
  previous: string;
  hash: string;
}
export interface RecordedVerdict {
  rule: string;
  clause: string;
  level: 'mandatory' | 'advisory';
  satisfied: boolean;
  required: unknown;
  actual: unknown;
  shortBy: number;
  message: Text;
  reading?: string;
  details: {
    [k: string]: unknown;
  };
  blocking: boolean;
  waived: boolean;
}
export interface Refusal {
  id: number;
  revision: number;
  type: string;
  title: Text;
  facts: unknown;
  verdicts: RecordedVerdict[];
  actor: Actor;
  refusedAt: string;
  refusedOn: string;
}
export interface WorkingCopy {
  revision: number;
  today: string;
  machineVersion: string;
  plan: Plan;
  snapshot: {
    [k: string]: unknown;
  };
}
export interface Rule {
  id: string;
  title: Text;
  clause: string;
  level: 'mandatory' | 'advisory' | 'both';
  facts: unknown;
}
export interface FoundCommunity {
  code: string;
  name: string;
  renewal: string | null;
}
export interface FoundPerson {
  id: string | null;
  name: string;
  community: Community;
  inLedger: boolean;
  place: FoundPlace | null;
}
export interface FoundPlace {
  renewal: string;
  revision: number;
  type: string;
  title: Text;
  recordedOn: string;
}
export interface FoundDocument {
  number: string;
  community: Community;
  place: FoundPlace;
}
export interface Task {
  renewal: string;
  revision: number;
  community: Community;
  step: string;
  title: Text;
  clause: string;
  group: TaskGroup;
  waitingOn: Role[];
  fault: 'no-due-date' | null;
  dueOn: string | null;
  dueKind: ('statutory' | 'plan') | null;
  daysLeft: number | null;
  startBy: string | null;
  daysToStart: number | null;
  possibleFrom: string | null;
  since: {
    revision: number;
    on: string;
  };
  returned: ReasonedAct | null;
  events: TaskEvent[];
  request: TaskRequest | null;
}
export interface TaskEvent {
  type: string;
  title: Text;
  clause: string;
  way: 'onward' | 'back' | 'aside';
}
export interface TaskRequest {
  type: string;
  title: Text;
  clause: string;
  revision: number;
  recordedAt: string;
  recordedOn: string;
  by: Actor;
  facts: unknown;
  verdicts: RecordedVerdict[];
  returned: ReasonedAct | null;
}
export interface TaskCounts {
  tasks: {
    overdue: number;
    today: number;
    'three-days': number;
    week: number;
    later: number;
    'waiting-on-others': number;
  };
  unreadMessages: number;
  objections: number;
  supervisionNotices: number;
  noticesToReply: number;
  noticesToClose: number;
}
export interface Violation {
  id: string;
  number: string;
  state: 'unrecorded' | 'open' | 'closing' | 'closed';
  community: Community;
  renewal: string;
  source: string;
  subject: string;
  handler: Someone;
  receivedOn: string;
  dueOn: string;
  overdue: boolean;
  outcome: string | null;
  documentNumber: string | null;
  closedOn: string | null;
}
export interface Invitation {
  purpose: 'invite' | 'reset';
  expiresAt: string;
  url: string | null;
  sentTo: string | null;
}
export interface LedgerPerson {
  id: string;
  name: string;
  gender: 'female' | 'male';
  birthDate: string;
  ethnicity: string;
  education:
    'none' | 'primary' | 'junior-high' | 'high-school' | 'college' | 'bachelor' | 'master' | 'doctor';
  partySince: string | null;
  socialWorkLicence: boolean;
  socialWorkDegree: boolean;
  financeOrManagement: boolean;
  posts: LedgerPost[];
  postsSince: string | null;
  reserve: boolean;
  household: 'here' | 'elsewhere';
  phone: string | null;
}
export interface TrialEvent {
  outcome: 'would-be-recorded' | 'left-open';
  renewal: string;
  revision: number;
  type: string;
  verdicts: RecordedVerdict[];
  recordedAt: string;
  open: CheckId[];
  hash: string | null;
}
export interface RecordedEvent {
  outcome: 'recorded';
  renewal: string;
  revision: number;
  type: string;
  verdicts: RecordedVerdict[];
  recordedAt: string;
  hash: string | null;
}
export interface Entered {
  person: PersonName;
  stage: SignInStage;
  csrfToken: string;
  until: string;
}
