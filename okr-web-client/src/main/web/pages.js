/**
 * Every page of the client. Modules reach each other's pages by name, through the router, so that only
 * the frame imports this table. The service reads it too: the second text of an entry is an address at
 * which it answers with the client; all that stands nowhere here is not found.
 */

/**
 * @param {string} name
 * @param {string} path
 * @param {string} element
 * @param {() => Promise<unknown>} module
 * @returns {import('./platform/router.js').PageEntry}
 */
const page = (name, path, element, module) => ({
  name,
  parts: path.split('/').filter(Boolean),
  element,
  module,
});

export const PAGES = [
  page('home', '/', 'home-page', () => import('./inbox/home-page.js')),
  page('tokens', '/tokens', 'tokens-page', () => import('./access/tokens-page.js')),
  page('map', '/cycles/:cycleId/map', 'map-page', () => import('./cascade/map-page.js')),
  page('cascade', '/cycles/:cycleId/cascade', 'cascade-page', () => import('./cascade/cascade-page.js')),
  page('teams', '/cycles/:cycleId/teams', 'teams-page', () => import('./org/teams-page.js')),
  page('team', '/cycles/:cycleId/teams/:teamId', 'team-page', () => import('./org/team-page.js')),
  page('write', '/cycles/:cycleId/teams/:teamId/okrs', 'write-page', () => import('./okr/write-page.js')),
  page('objective', '/cycles/:cycleId/objectives/:objectiveId', 'objective-page', () => import('./okr/objective-page.js')),
  page('grading', '/cycles/:cycleId/grading', 'grading-page', () => import('./okr/grading-page.js')),
  page('initiatives', '/cycles/:cycleId/initiatives', 'initiatives-page', () => import('./initiative/initiatives-page.js')),
  page('initiative', '/cycles/:cycleId/initiatives/:initiativeId', 'initiative-page', () => import('./initiative/initiative-page.js')),
  page('dependencies', '/cycles/:cycleId/dependencies', 'dependencies-page', () => import('./dependency/dependencies-page.js')),
  page('dependency', '/cycles/:cycleId/dependencies/:dependencyId', 'dependency-page', () => import('./dependency/dependency-page.js')),
  page('priorities', '/cycles/:cycleId/priorities', 'priorities-page', () => import('./initiative/priorities-page.js')),
  page('exposure', '/cycles/:cycleId/exposure/:subjectType/:subjectId', 'exposure-page', () => import('./dependency/exposure-page.js')),
  page('planning', '/cycles/:cycleId/planning', 'planning-page', () => import('./planning/planning-page.js')),
  page('review', '/cycles/:cycleId/planning/review', 'review-page', () => import('./planning/review-page.js')),
  page('programmes', '/cycles/:cycleId/programmes', 'programmes-page', () => import('./planning/programmes-page.js')),
  page('delivery', '/cycles/:cycleId/delivery', 'delivery-page', () => import('./planning/delivery-page.js')),
  page('audit', '/cycles/:cycleId/audit', 'audit-page', () => import('./audit/audit-page.js')),
  page('adminTeams', '/admin/teams', 'admin-teams-page', () => import('./org/admin-teams-page.js')),
  page('adminPeople', '/admin/people', 'admin-people-page', () => import('./org/admin-people-page.js')),
  page('adminCycles', '/admin/cycles', 'admin-cycles-page', () => import('./cycle/admin-cycles-page.js')),
  page('adminTemplates', '/admin/templates', 'admin-templates-page', () => import('./initiative/admin-templates-page.js')),
  page('adminCapacities', '/admin/capacities', 'admin-capacities-page', () => import('./planning/admin-capacities-page.js')),
  page('adminSettings', '/admin/settings', 'admin-settings-page', () => import('./settings/admin-settings-page.js')),
  page('exchange', '/admin/exchange', 'exchange-page', () => import('./bundle/exchange-page.js')),
];
