/**
 * SQL: the supplier still lets the programme read its published score. The grant was written when the supplier
 * accepted and ends with the enrolment or when it is revoked, from the next statement on. A scalar question, because
 * EXISTS would be turned into a join that begins with all grants (measured at 10,000 suppliers: 30,188 buffers for a page).
 * @param row alias of a row with owner_org_id, supplier_org_id and enrolment_id; never from input
 */
export const mayReadScore = (row: 'r' | 'e'): string =>
  `coalesce((select true from access_grant g where g.grantee_org_id = ${row}.owner_org_id and g.scope = 'facts' and g.field_group = 'score'
     and g.subject_id is null and g.owner_org_id = ${row}.${row === 'e' ? 'counterparty_org_id' : 'supplier_org_id'}
     and g.source = 'enrolment' and g.source_id = ${row}.${row === 'e' ? 'id' : 'enrolment_id'}
     and g.revoked_at is null and now() <@ g.valid_during limit 1), false)`;
