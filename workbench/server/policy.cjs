// Owns the content security policies of the pages that the workbench serves.
// Promises that neither page can fetch from, or send to, any other origin.
"use strict";

const shared = {
  "default-src": "'self'",
  "script-src": "'self'",
  // Fluent and the grid write their style sheets at run time.
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

const policies = {
  workbench: { ...shared, "frame-ancestors": "'none'" },
  pane: { ...shared, "frame-ancestors": "'self'" },
};

/** The policy of a page: "workbench" (the host) or "pane" (the add-in inside it). */
function policyFor(page) {
  return Object.entries(policies[page]).map(([name, value]) => `${name} ${value}`).join("; ");
}

module.exports = { policyFor };
