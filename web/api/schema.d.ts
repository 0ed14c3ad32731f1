/** Generated from server/http/api-routes.ts by scripts/openapi.mjs: do not edit. */
export interface paths {
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The national table and the units that differ from it */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar of a unit, or the national table ("national") */
        get: operations["getCalendar"];
        /** Change a calendar; the open cases it touches are counted again */
        put: operations["saveCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{unitId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which days change and which deadlines move; nothing is done */
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a case of a process by hand */
        post: operations["startCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case: steps, documents, people, submissions */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a mistaken decision: its step is open again */
        post: operations["correctCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a case; its documents are revoked */
        post: operations["recallCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what parked the case */
        post: operations["retryCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, newest first */
        get: operations["listTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People to sign in as (demo mode only) */
        get: operations["listDemoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/design-imports/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A definition from BPMN 2.0 XML, with a report; nothing is stored */
        post: operations["readBpmn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/design-packages/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Published designs as one file, with the forms and procedures they need */
        post: operations["exportDesignPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/design-packages/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts of what is in a package and not here; nothing is published or overwritten */
        post: operations["importDesignPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/design-packages/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What importing a package would do; nothing is stored */
        post: operations["planDesignPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms and procedures, published or in draft, by key */
        get: operations["listDesigns"];
        put?: never;
        /** A new design: blank, as a copy, or of a definition */
        post: operations["createDesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A design with its draft and versions */
        get: operations["getDesign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the draft, or start one on what is published; never over another’s change */
        put: operations["saveDesignDraft"];
        post?: never;
        /** Discard the draft; its revisions stay */
        delete: operations["discardDesignDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/editing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Begin or go on editing, for 60 seconds */
        put: operations["takeDesignEditing"];
        post?: never;
        /** Stop editing */
        delete: operations["leaveDesignEditing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Running cases by version and step */
        get: operations["getDesignImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/impact/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that are to be told: running cases are about them or wait for them */
        get: operations["listConcernedUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What publishing the draft would meet: faults, scenarios, what the automatic walk misses */
        get: operations["checkPublication"];
        put?: never;
        /** Publish the approved draft as the next version */
        post: operations["publishDesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an older version or revision the draft */
        post: operations["restoreDesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No new cases or new uses from now on; running ones stay */
        post: operations["retireDesign"];
        /** Use it again */
        delete: operations["reinstateDesign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or return the draft; never by who changed it last */
        post: operations["reviewDesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/review-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a review of the draft */
        post: operations["askDesignReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 100 saves, newest first */
        get: operations["listDesignRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft as it was saved once */
        get: operations["getDesignRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenarios of a procedure */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scenario */
        get: operations["getScenario"];
        /** Keep a scenario; revision 0 for a new one */
        put: operations["saveScenario"];
        post?: never;
        /** Remove a scenario */
        delete: operations["deleteScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published procedures that use it; a page counts procedures */
        get: operations["listDesignUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/{kind}/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version */
        get: operations["getDesignVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/designs/procedure/{key}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A procedure as BPMN 2.0 XML with its diagram */
        get: operations["getProcedureBpmn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Directives, newest first */
        get: operations["listDirectives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A directive with its counters */
        get: operations["getDirective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directives/{id}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases a directive started */
        get: operations["listDirectiveSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued document */
        get: operations["getDocumentPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Valid documents to name in a form, newest first; a page of a search may be short */
        get: operations["listDocumentChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one file of at most 20 MiB (PDF, PNG, JPEG, WebP, Word, Excel) */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of an uploaded file */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of one’s seats: open by deadline, or those one has done */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Built-in mailbox of the embedded mode, newest first */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders for many cases, newest first */
        get: operations["listOperations"];
        put?: never;
        /** Recall, extend, migrate, undo a migration, hand over to a successor, or start what is missing */
        post: operations["startOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with its progress */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each case */
        get: operations["listOperationRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/migration/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a migration would do to each case; nothing is done */
        post: operations["previewMigration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name */
        get: operations["listOrgPeople"];
        put?: never;
        /** A new person with a one-time password, shown in this answer only */
        post: operations["createOrgPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a person’s name, address or title */
        put: operations["updateOrgPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another one-time password; the person is signed out */
        post: operations["resetOrgPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seats past, present and ahead, substitutions among them */
        get: operations["listOrgSeats"];
        /** Assign a seat, or end it: person, unit, role and first day say which */
        put: operations["saveOrgSeat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/seats/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From a day on another person holds the seat */
        post: operations["handOverOrgSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who stands in for the holder of a seat, from and to */
        post: operations["enterSubstitution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/substitutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a substitution now */
        delete: operations["endSubstitution"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit as it is set up, with who holds its seats */
        get: operations["getOrgUnit"];
        /** Set a unit up, or change it */
        put: operations["saveOrgUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org/units/{id}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a unit that is merged, split or dissolved; its open work goes to the successor */
        post: operations["succeedOrgUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People to name in a form: with a seat today in one’s own unit, above it or related to it */
        get: operations["listPeopleChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest version of every published procedure */
        get: operations["listProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published version with its definition */
        get: operations["getProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would refuse these definitions; nothing is stored */
        post: operations["checkProcedures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be oneself again */
        delete: operations["leaveSandbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a procedure is or was tried, newest first */
        get: operations["listSandboxes"];
        put?: never;
        /** Try a draft or a version on the real engines: units and people of its own, and a case */
        post: operations["startSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sandbox with its people */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        /** End its cases and remove its data, in the background */
        delete: operations["clearSandbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was written to its people; none of it was sent */
        get: operations["listSandboxMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{id}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Play a pretend person: what follows is asked as that person */
        put: operations["stepInto"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in; sets the session cookie */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/startable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Procedures that one may start from one’s seats */
        get: operations["listStartable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervise/orphans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tasks whose seat nobody holds today, and who is told instead */
        get: operations["listOrphans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervise/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Overdue and soon due tasks, worst first */
        get: operations["listOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervise/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts of what is under way and late */
        get: operations["getSuperviseSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task with its form and what it shows */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this day: the rule in words and every counted and skipped day */
        get: operations["explainDeadline"];
        put?: never;
        /** Give more time without being asked */
        post: operations["extendDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the decision of a task */
        post: operations["decideTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what has been typed so far */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time */
        post: operations["askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/nudge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind the seat of an open task */
        post: operations["nudgeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clock while another party owes an answer */
        post: operations["pauseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clock run again */
        post: operations["resumeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units by name: those to choose from, and closed ones where that is asked for */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this document genuine? */
        get: operations["verifyDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BpmnImport: {
            xml: string;
        };
        BpmnImported: {
            /** @description A draft of a procedure; null when the file was refused */
            definition: unknown;
            report: {
                more: number;
                notes: {
                    element: {
                        id: string;
                        name: string;
                        type: string;
                    } | null;
                    /** @enum {string} */
                    kind: "understood" | "guessed" | "left-out" | "refused";
                    message: {
                        en: string;
                        vi: string;
                    };
                }[];
                origin: ("own" | "own-changed" | "other") | null;
            };
        };
        Calendar: {
            days: {
                date: string;
                /** @description The unit whose list names it */
                from: string;
                kind: string;
                name: {
                    en: string;
                    vi: string;
                };
                source: string;
                verified: boolean;
            }[];
            layer: {
                days: {
                    date: string;
                    /** @enum {string} */
                    kind: "off" | "holiday" | "substitute" | "swap-off" | "swap-work";
                    name: {
                        en: string;
                        vi: string;
                    };
                    source: string;
                    swappedWith?: string;
                    verified: boolean;
                }[];
                hours?: {
                    byWeekday?: {
                        [key: string]: {
                            from: string;
                            to: string;
                        }[];
                    };
                    usual: {
                        from: string;
                        to: string;
                    }[];
                };
                unitId: string;
            } | null;
            revision: number;
            table: {
                sources: {
                    [key: string]: string;
                };
                years: {
                    [key: string]: {
                        date: string;
                        /** @enum {string} */
                        kind: "holiday" | "substitute" | "swap-off" | "swap-work" | "off";
                        name: {
                            en: string;
                            vi: string;
                        };
                        source: string;
                        swappedWith?: string;
                        verified: boolean;
                    }[];
                };
            } | null;
            unitId: string;
            unitName: string;
            warnings: {
                /** @enum {string} */
                code: "year-missing";
                text: {
                    en: string;
                    vi: string;
                };
                year: number;
            }[];
        };
        CalendarPreview: {
            /** @description Days that change, with what they are afterwards */
            days: {
                day: string;
                working: boolean;
            }[];
            hoursChanged: boolean;
            items: {
                after: string | null;
                before: string | null;
                caseId: string;
                lastDayAfter: string | null;
                step: string;
                subjectUnitId: string;
                subjectUnitName: string;
                taskId: string;
                title: {
                    en: string;
                    vi: string;
                };
            }[];
            next: string | null;
            /** @description Open cases whose calendar changes and tasks that move; on the first page only */
            totals: {
                cases: number;
                complete: boolean;
                tasks: number;
            } | null;
            warnings: {
                /** @enum {string} */
                code: "year-missing";
                text: {
                    en: string;
                    vi: string;
                };
                year: number;
            }[];
        };
        CalendarPreviewQuery: {
            cursor?: string;
            /** @default null */
            layer: {
                days: {
                    date: string;
                    /** @enum {string} */
                    kind: "off" | "holiday" | "substitute" | "swap-off" | "swap-work";
                    name: {
                        en: string;
                        vi: string;
                    };
                    source: string;
                    swappedWith?: string;
                    verified: boolean;
                }[];
                hours?: {
                    byWeekday?: {
                        [key: string]: {
                            from: string;
                            to: string;
                        }[];
                    };
                    usual: {
                        from: string;
                        to: string;
                    }[];
                };
                unitId: string;
            } | null;
            /** @default 20 */
            limit: number;
            /** @default null */
            table: {
                sources: {
                    [key: string]: string;
                };
                years: {
                    [key: string]: {
                        date: string;
                        /** @enum {string} */
                        kind: "holiday" | "substitute" | "swap-off" | "swap-work" | "off";
                        name: {
                            en: string;
                            vi: string;
                        };
                        source: string;
                        swappedWith?: string;
                        verified: boolean;
                    }[];
                };
            } | null;
        };
        CalendarSave: {
            /** @default null */
            layer: {
                days: {
                    date: string;
                    /** @enum {string} */
                    kind: "off" | "holiday" | "substitute" | "swap-off" | "swap-work";
                    name: {
                        en: string;
                        vi: string;
                    };
                    source: string;
                    swappedWith?: string;
                    verified: boolean;
                }[];
                hours?: {
                    byWeekday?: {
                        [key: string]: {
                            from: string;
                            to: string;
                        }[];
                    };
                    usual: {
                        from: string;
                        to: string;
                    }[];
                };
                unitId: string;
            } | null;
            reason?: string;
            /** @description The revision that was read; 0 when there was none */
            revision: number;
            /** @default null */
            table: {
                sources: {
                    [key: string]: string;
                };
                years: {
                    [key: string]: {
                        date: string;
                        /** @enum {string} */
                        kind: "holiday" | "substitute" | "swap-off" | "swap-work" | "off";
                        name: {
                            en: string;
                            vi: string;
                        };
                        source: string;
                        swappedWith?: string;
                        verified: boolean;
                    }[];
                };
            } | null;
        };
        CalendarSaved: {
            calendar: components["schemas"]["Calendar"];
            operationId: string;
        };
        CalendarSummary: {
            at: string | null;
            byName: string | null;
            days: number;
            revision: number;
            unitId: string;
            unitName: string;
        };
        CaseDetail: {
            canCarryOn: boolean;
            canNudge: boolean;
            canRecall: boolean;
            canRetry: boolean;
            cascade: {
                carriedOnBy: components["schemas"]["CaseLink"][];
                carriesOn: components["schemas"]["CaseLink"] | null;
            };
            case: components["schemas"]["CaseSummary"];
            correctable: components["schemas"]["Correctable"][];
            documents: components["schemas"]["CaseDocument"][];
            followsUp: components["schemas"]["FollowUp"] | null;
            followUps: components["schemas"]["FollowUp"][];
            people: {
                holders: {
                    name: string;
                    roleTitle: {
                        en: string;
                        vi: string;
                    };
                    title: string;
                }[];
                party: string;
                unitId: string;
                unitKind: string;
                unitName: string;
            }[];
            replacedBy: components["schemas"]["CaseLink"] | null;
            steps: components["schemas"]["StepPicture"][];
            submissions: components["schemas"]["ShownSubmission"][];
        };
        CaseDocument: {
            id: string;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            issuedAt: string;
            issuerName: string;
            number: string;
            /** @enum {string} */
            status: "valid" | "revoked";
            template: string;
            title: {
                en: string;
                vi: string;
            };
            verifyCode: string;
        };
        CaseLink: {
            id: string;
            number: string | null;
            /** @enum {string} */
            status: "open" | "ended";
            title: string;
            unitName: string;
        };
        CaseSummary: {
            endedAt: string | null;
            id: string;
            openTasks: {
                dueAt: string | null;
                id: string;
                mine: boolean;
                pausedAt: string | null;
                roleTitle: {
                    en: string;
                    vi: string;
                };
                side: components["schemas"]["Side"] | null;
                step: string;
                title: {
                    en: string;
                    vi: string;
                };
                unitName: string;
            }[];
            outcome: string | null;
            outcomeTitle: {
                en: string;
                vi: string;
            } | null;
            parentCaseId: string | null;
            process: {
                key: string;
                version: number;
            };
            processTitle: {
                en: string;
                vi: string;
            };
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "ended";
            subjectUnitId: string;
            subjectUnitName: string;
            title: string;
            trouble: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601
                 */
                at: string;
                reason: string;
            } | null;
        };
        ConcernedUnit: {
            /** @description Running cases that are about it or wait for it */
            cases: number;
            unitId: string;
            unitName: string;
        };
        Correctable: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
            byName: string | null;
            outcome: {
                en: string;
                vi: string;
            };
            revokes: {
                id: string;
                number: string;
                title: {
                    en: string;
                    vi: string;
                };
            }[];
            sequence: number;
            step: string;
            title: {
                en: string;
                vi: string;
            };
            unitName: string;
        };
        Correction: {
            reason: string;
            /** @description Or the journal entry of that decision */
            sequence?: number;
            /** @description The step whose latest decision was a mistake */
            step?: string;
        };
        CorrectionAnswer: {
            caseId: string;
            outcome: string | null;
            /** @description True when this key had been answered before */
            repeated: boolean;
            revoked: {
                id: string;
                number: string;
                title: {
                    en: string;
                    vi: string;
                };
            }[];
            sequence: number;
            /** @enum {string} */
            status: "open" | "ended";
            tasks: {
                id: string;
                mine: boolean;
                role: string;
                step: string;
                title: {
                    en: string;
                    vi: string;
                };
                unitId: string;
                unitName: string;
            }[];
        };
        DeadlineExplanation: {
            days: {
                counted: boolean;
                countedMs: number | null;
                /** Format: date */
                day: string;
                last: boolean;
                name: {
                    en: string;
                    vi: string;
                } | null;
                /** @enum {string} */
                reason: "start" | "late-start" | "working" | "swap-work" | "calendar" | "elapsed" | "no-hours" | "weekend" | "holiday" | "substitute" | "swap-off" | "off" | "paused" | "extended" | "excluded";
                /** @description Weekday and date */
                text: {
                    en: string;
                    vi: string;
                };
                until: string | null;
                why: {
                    en: string;
                    vi: string;
                };
            }[] | null;
            dueAt: string | null;
            extendedTo: string | null;
            lastDay: string | null;
            pausedAt: string | null;
            pauses: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            }[];
            rule: {
                en: string;
                vi: string;
            } | null;
        };
        Decision: {
            comment?: string;
            /** @default {} */
            data: {
                [key: string]: unknown;
            };
            fieldNotes?: {
                [key: string]: string;
            };
            outcome: string;
            signedHash?: string;
            /** Format: date */
            until?: string;
        };
        DecisionAnswer: {
            caseId: string;
            outcome: string | null;
            /** @description True when this key had been answered before */
            repeated: boolean;
            sequence: number;
            /** @enum {string} */
            status: "open" | "ended";
            tasks: {
                id: string;
                mine: boolean;
                role: string;
                step: string;
                title: {
                    en: string;
                    vi: string;
                };
                unitId: string;
                unitName: string;
            }[];
        };
        Definitions: {
            /** @description Definitions that are looked at together: a procedure and the one that starts its cases know each other */
            definitions: unknown[];
        };
        DemoPerson: {
            email: string;
            name: string;
            password: string;
            role: string;
            title: string;
            unitKind: string;
            unitName: string;
        };
        DesignCreate: {
            /** @description A copy is of a published version of the same kind */
            from: {
                /** @constant */
                kind: "blank";
            } | {
                key: string;
                /** @constant */
                kind: "copy";
                version: number;
            } | {
                definition: unknown;
                /** @constant */
                kind: "definition";
            };
            key: string;
            /** @enum {string} */
            kind: "form" | "procedure";
            title: {
                en: string;
                vi: string;
            };
        };
        DesignDetail: {
            can: {
                /** @description May publish; only an approved draft is published */
                publish: boolean;
                /** @description May review, and is not who changed the draft last */
                review: boolean;
                write: boolean;
            };
            draft: {
                /** @description The published version it began from */
                basedOn: number | null;
                /** Format: date-time */
                changedAt: string;
                changedByMe: boolean;
                changedByName: string;
                definition: unknown;
                /** @description A request and an approval hold for the revision they were given for; a returned one stays to be read */
                review: components["schemas"]["DraftReview"] | null;
                /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
                revision: number;
                /** @enum {string} */
                state: "open" | "in-review" | "approved";
            } | null;
            editing: components["schemas"]["DesignEditing"] | null;
            key: string;
            /** @enum {string} */
            kind: "form" | "procedure";
            latestVersion: number | null;
            retired: boolean;
            /** @description Of a procedure; null for a form */
            runningCases: number | null;
            /** @description Of the latest version, or of the draft while there is none */
            title: {
                en: string;
                vi: string;
            };
            /** @description The latest 200, newest first */
            versions: {
                hash: string;
                /** Format: date-time */
                publishedAt: string;
                /** @description null for what comes with the product */
                publishedByName: string | null;
                retiredAt: string | null;
                version: number;
            }[];
        };
        DesignDraftSave: {
            definition: unknown;
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision: number;
        };
        DesignDraftSaved: {
            /** @description What would refuse or warn when it is published now */
            problems: components["schemas"]["DesignProblem"][];
            revision: number;
            /** Format: date-time */
            savedAt: string;
        };
        /** @description Who is editing: a lease of 60 s that the page renews */
        DesignEditing: {
            mine: boolean;
            personName: string;
            /** Format: date-time */
            until: string;
        };
        DesignImpact: {
            items: components["schemas"]["ImpactRow"][];
            next: string | null;
            /** @description Running cases and the units that are to be told; on the first page only */
            totals: {
                cases: number;
                /** @description False when there are more cases than are counted */
                complete: boolean;
                units: number;
                versions: {
                    cases: number;
                    key: string;
                    version: number;
                }[];
            } | null;
        };
        /** @description Published versions; the forms they have and the procedures they reuse or start come with them, and the roles, texts of notices and templates of documents they name */
        DesignPackageExport: {
            /**
             * @description With procedures: the national table of days off, or that and the days of every unit that differs
             * @default national
             * @enum {string}
             */
            calendars: "none" | "national" | "units";
            /** @default [] */
            forms: {
                key: string;
                version: number;
            }[];
            /** @default [] */
            procedures: {
                key: string;
                version: number;
            }[];
        };
        DesignPackageImport: {
            /**
             * @description What is decided otherwise than the plan proposes
             * @default []
             */
            choices: {
                key: string;
                /** @enum {string} */
                kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
                /** @description With rename: the key of the design that is made */
                newKey?: string;
                /** @description With take: the draft that may be replaced; it stays among the revisions */
                over?: number;
                /** @enum {string} */
                take: "keep" | "take" | "rename";
                /** @description In the package */
                version: number;
            }[];
            /** @description A package file as it is: format, version, made, contents, hash. Its own reader judges it */
            file: unknown;
        };
        DesignPackageImported: {
            entries: components["schemas"]["ImportedEntry"][];
            /** @description What entries name and neither the file nor this installation has */
            missing: {
                key: string;
                /** @enum {string} */
                kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
                message: {
                    en: string;
                    vi: string;
                };
                usedBy: {
                    key: string;
                    /** @enum {string} */
                    kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
                    /** @description In the package */
                    version: number;
                };
                version: number | null;
            }[];
        };
        DesignPackagePlan: {
            /** @description In the order in which they can be published */
            entries: components["schemas"]["PlannedEntry"][];
            /** @description SHA-256 of what the forms and procedures say, whichever numbers their versions have */
            fingerprint: string;
            /** Format: date-time */
            made: string;
            /** @description What entries name and neither the file nor this installation has */
            missing: {
                key: string;
                /** @enum {string} */
                kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
                message: {
                    en: string;
                    vi: string;
                };
                usedBy: {
                    key: string;
                    /** @enum {string} */
                    kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
                    /** @description In the package */
                    version: number;
                };
                version: number | null;
            }[];
        };
        DesignProblem: {
            code: string;
            message: {
                en: string;
                vi: string;
            };
            params: {
                [key: string]: string;
            };
            /** @description JSON pointer into the definition */
            pointer: string;
            /** @enum {string} */
            severity: "error" | "warning";
            /** @description Key of the step it is about; null in a form */
            step: string | null;
        };
        DesignPublication: {
            /** @description Of a procedure: what the automatic walk may miss, by the ids that `params.misses` of the problem rehearsal-red names; a step stands for all in it. Kept with the version */
            acknowledgedMisses?: string[];
            /** @description Of a procedure: a mail to who answers for each unit that running cases of older versions are about or wait for */
            announce?: {
                /**
                 * @description What the mail says of running cases; nothing is moved by it
                 * @enum {string}
                 */
                running: "stay" | "move";
            };
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision: number;
        };
        DesignPublished: {
            hash: string;
            /** @description True when this request was answered before */
            repeated: boolean;
            version: number;
            warnings: components["schemas"]["DesignProblem"][];
        };
        /** @description Becomes the draft; the draft it replaces stays among the revisions. With `revision` only while that is the draft */
        DesignRestoration: {
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision?: number;
            /** @description A published version */
            version: number;
        } | {
            /** @description A kept revision of a draft */
            fromRevision: number;
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision?: number;
        };
        DesignReview: {
            /**
             * @description Needed when it is returned
             * @default
             */
            note: string;
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision: number;
            /** @enum {string} */
            verdict: "approve" | "return";
        };
        DesignRevision: {
            /** Format: date-time */
            at: string;
            byName: string;
            definition: unknown;
            revision: number;
        };
        DesignRevisionSummary: {
            /** Format: date-time */
            at: string;
            byName: string;
            revision: number;
        };
        DesignSummary: {
            draft: {
                /** Format: date-time */
                changedAt: string;
                changedByName: string;
                /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
                revision: number;
                /** @enum {string} */
                state: "open" | "in-review" | "approved";
            } | null;
            editing: components["schemas"]["DesignEditing"] | null;
            key: string;
            /** @enum {string} */
            kind: "form" | "procedure";
            latestVersion: number | null;
            retired: boolean;
            /** @description Of a procedure; null for a form */
            runningCases: number | null;
            /** @description Of the latest version, or of the draft while there is none */
            title: {
                en: string;
                vi: string;
            };
        };
        DesignUse: {
            /** @enum {string} */
            as: "form" | "reuse" | "spawn";
            key: string;
            latest: boolean;
            runningCases: number;
            step: string;
            stepTitle: {
                en: string;
                vi: string;
            };
            title: {
                en: string;
                vi: string;
            };
            /** @description null for a spawn: it takes the latest */
            usedVersion: number | null;
            version: number;
        };
        DesignVersion: {
            definition: unknown;
            hash: string;
            /** Format: date-time */
            publishedAt: string;
            publishedByName: string | null;
            version: number;
        };
        DirectiveDetail: {
            directive: components["schemas"]["DirectiveSummary"];
            documents: components["schemas"]["CaseDocument"][];
            funnel: components["schemas"]["StepCount"][];
            outcomes: {
                count: number;
                outcome: string;
                title: {
                    en: string;
                    vi: string;
                };
            }[];
            submission: components["schemas"]["ShownSubmission"] | null;
        };
        DirectiveSummary: {
            ended: number;
            id: string;
            issuerName: string;
            number: string | null;
            overdue: number;
            planDue: string | null;
            schools: number;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "ended";
            title: string;
        };
        DocumentChoice: {
            id: string;
            /**
             * Format: date
             * @description Local day
             */
            issuedOn: string;
            number: string;
            title: {
                en: string;
                vi: string;
            };
        };
        Draft: {
            data: {
                [key: string]: unknown;
            };
        };
        DraftReview: {
            answeredAt: string | null;
            answeredByName: string | null;
            answerNote: string | null;
            /** Format: date-time */
            askedAt: string;
            askedByName: string;
            note: string;
            /** @enum {string} */
            state: "asked" | "approved" | "returned";
        };
        DraftSaved: {
            /** Format: date-time */
            savedAt: string;
        };
        EditingAnswer: {
            editing: components["schemas"]["DesignEditing"];
            mine: boolean;
        };
        Extension: {
            reason: string;
            /**
             * Format: date
             * @description The last day that is asked for or given
             */
            until: string;
        };
        FileRef: {
            fileId: string;
            name: string;
            size: number;
            type: string;
        };
        FollowUp: {
            id: string;
            outcomeTitle: {
                en: string;
                vi: string;
            } | null;
            processTitle: {
                en: string;
                vi: string;
            };
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "ended";
            waitsUntil: string | null;
        };
        ImpactRow: {
            cases: number;
            key: string;
            step: string;
            stepTitle: {
                en: string;
                vi: string;
            };
            title: {
                en: string;
                vi: string;
            };
            version: number;
        };
        ImportedEntry: {
            key: string;
            /** @enum {string} */
            kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
            message: {
                en: string;
                vi: string;
            };
            /** @description The order that counts the open cases again, for a calendar */
            operationId: string | null;
            /**
             * @description drafted: a draft was made of it. same: it is here. kept: what is here stays, as was chosen. draft-stands: another draft is here and was not overwritten. later: publish the drafted version of the same design first, then import again. merged: the days are in the calendar. not-kept: nothing is made of it
             * @enum {string}
             */
            result: "drafted" | "same" | "kept" | "draft-stands" | "later" | "merged" | "not-kept";
            /** @description Of the draft that was made */
            revision: number | null;
            target: string;
            title: {
                en: string;
                vi: string;
            } | null;
            /** @description In the package */
            version: number;
        };
        Mail: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
            /** @description null for a mail about a form or a procedure under design */
            caseId: string | null;
            html: string;
            id: string;
            subject: string;
            taskId: string | null;
            template: string;
            text: string;
            to: {
                email: string;
                name: string;
            }[];
        };
        MigrationPreview: {
            items: {
                caseId: string;
                fromVersion: number;
                obstacles: {
                    reason: string;
                    step: string;
                    text: {
                        en: string;
                        vi: string;
                    };
                    title: {
                        en: string;
                        vi: string;
                    };
                }[];
                subjectUnitId: string;
                subjectUnitName: string;
                tasks: {
                    changed: boolean;
                    from: string;
                    fromTitle: {
                        en: string;
                        vi: string;
                    };
                    taskId: string;
                    to: string;
                    toTitle: {
                        en: string;
                        vi: string;
                    };
                }[];
                /** @enum {string} */
                verdict: "kept" | "moved" | "needs-person";
            }[];
            next: string | null;
            /** @description On the first page only */
            totals: {
                cases: number;
                /** @description False when there are more cases than a preview counts */
                complete: boolean;
                kept: number;
                moved: number;
                needsPerson: number;
            } | null;
        };
        MigrationPreviewQuery: {
            /** @description Only these cases; all running ones at earlier versions when absent */
            caseIds?: string[];
            cursor?: string;
            /** @default 20 */
            limit: number;
            /**
             * @description Old step → new step, for steps that were renamed
             * @default {}
             */
            map: {
                [key: string]: string;
            };
            process: string;
            version: number;
        };
        Operation: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            counts: {
                done: number;
                needsPerson: number;
                refused: number;
            };
            endedAt: string | null;
            id: string;
            /** @enum {string} */
            kind: "recall" | "extend" | "migrate" | "undo-migration" | "calendar" | "succession" | "start-missing";
            /** @description Whether all its cases are listed: until then `total` still grows */
            listed: boolean;
            reason: string | null;
            /** @enum {string} */
            status: "running" | "done";
            subject: {
                caseId: string | null;
                caseTitle: string | null;
                operationId: string | null;
                processKey: string | null;
                step: string | null;
                successorId: string | null;
                successorName: string | null;
                unitId: string | null;
                unitName: string | null;
                until: string | null;
                version: number | null;
            };
            title: {
                en: string;
                vi: string;
            };
            total: number;
            unitName: string;
        };
        OperationRequest: {
            directiveId: string;
            /** @constant */
            kind: "recall";
            reason: string;
            /** @description The directive that takes its place */
            replacedBy?: string;
        } | {
            directiveId: string;
            /** @constant */
            kind: "extend";
            reason?: string;
            step: string;
            /** @description Chosen units, or all below one */
            units: {
                ids: string[];
            } | {
                under: string;
            };
            /** @description Local day, yyyy-MM-dd */
            until: string;
        } | {
            /** @description Only these cases; all running ones at earlier versions when absent */
            caseIds?: string[];
            /** @constant */
            kind: "migrate";
            /**
             * @description Old step → new step, for steps that were renamed
             * @default {}
             */
            map: {
                [key: string]: string;
            };
            process: string;
            reason?: string;
            version: number;
        } | {
            /** @constant */
            kind: "undo-migration";
            operationId: string;
            reason?: string;
        } | {
            /** @constant */
            kind: "succession";
            /**
             * @description Subjects (with all below them) whose cases go to another successor
             * @default []
             */
            others: {
                subjectUnitIds: string[];
                successorId: string;
            }[];
            reason?: string;
            successorId: string;
            unitId: string;
        } | {
            directiveId: string;
            /** @constant */
            kind: "start-missing";
            reason?: string;
            /**
             * @description Units added since
             * @default []
             */
            unitIds: string[];
        };
        OperationRow: {
            caseId: string;
            code: string | null;
            reason: {
                en: string;
                vi: string;
            } | null;
            /** @enum {string} */
            status: "pending" | "done" | "refused" | "needs-person";
            subjectUnitId: string;
            subjectUnitName: string;
        };
        OrgPerson: {
            email: string;
            id: string;
            /** @enum {string} */
            locale: "vi" | "en";
            name: string;
            /** @description Set until the person has chosen their own password */
            oneTimeUntil: string | null;
            title: string;
        };
        OrgSeat: {
            canSubstitute: boolean;
            /** @description Local day, yyyy-MM-dd; a last day is inclusive */
            from: string;
            id: string;
            personId: string;
            personName: string;
            personTitle: string;
            role: string;
            roleTitle: {
                en: string;
                vi: string;
            };
            /** @enum {string} */
            state: "ahead" | "now" | "past";
            substituteFor: {
                id: string;
                name: string;
            } | null;
            to: string | null;
            unitId: string;
            unitName: string;
        };
        OrgUnit: {
            seats: components["schemas"]["OrgSeat"][];
            unit: {
                /** @description For document symbols */
                abbreviation: string;
                /** @default  */
                address: string;
                /** @default null */
                from: string | null;
                id: string;
                /** @enum {string} */
                kind: "education-office" | "school" | "commune-police" | "provincial-police" | "standing-body" | "peoples-committee";
                name: string;
                /** @default null */
                parentId: string | null;
                parentName: string | null;
                /** @description Where its documents are signed */
                place: string;
                relationNames: {
                    [key: string]: string;
                };
                /**
                 * @description Relation → unit; what is not here is the parent’s
                 * @default {}
                 */
                relations: {
                    [key: string]: string;
                };
                successorId: string | null;
                successorName: string | null;
                /**
                 * @description The superior as it stands above the issuer on a document
                 * @default null
                 */
                superiorName: string | null;
                to: string | null;
            };
            vacant: {
                role: string;
                roleTitle: {
                    en: string;
                    vi: string;
                };
            }[];
        };
        OrphanedTask: {
            caseId: string;
            caseTitle: string;
            closedAt: string | null;
            directiveNumber: string | null;
            dueAt: string | null;
            extended: boolean;
            extensionAsked: string | null;
            id: string;
            lastDay: string | null;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            openedAt: string;
            outcome: string | null;
            parentCaseId: string | null;
            pausedAt: string | null;
            processTitle: {
                en: string;
                vi: string;
            };
            /** @enum {string} */
            reason: "vacant" | "unit-closed";
            returned: boolean;
            role: string;
            roleTitle: {
                en: string;
                vi: string;
            };
            side: components["schemas"]["Side"] | null;
            /** @description First day without a holder, when known */
            since: string | null;
            /** @enum {string} */
            status: "open" | "decided" | "cancelled";
            step: string;
            subjectUnitName: string;
            title: {
                en: string;
                vi: string;
            };
            /** @description Who gets what the seat would have got */
            told: {
                name: string;
                title: string;
                unitName: string;
            }[];
            unitId: string;
            unitName: string;
        };
        OverdueItem: {
            caseId: string;
            caseTitle: string;
            closedAt: string | null;
            directiveNumber: string | null;
            dueAt: string | null;
            extended: boolean;
            extensionAsked: string | null;
            holders: string[];
            id: string;
            lastDay: string | null;
            lastRemindedAt: string | null;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            openedAt: string;
            outcome: string | null;
            /** @description Whole days past the deadline; negative while ahead of it */
            overdueDays: number;
            parentCaseId: string | null;
            pausedAt: string | null;
            processTitle: {
                en: string;
                vi: string;
            };
            returned: boolean;
            role: string;
            roleTitle: {
                en: string;
                vi: string;
            };
            side: components["schemas"]["Side"] | null;
            /** @enum {string} */
            status: "open" | "decided" | "cancelled";
            step: string;
            subjectUnitName: string;
            title: {
                en: string;
                vi: string;
            };
            unitId: string;
            unitName: string;
        };
        Pause: {
            reason: string;
        };
        PersonChoice: {
            id: string;
            name: string;
            title: string;
            unitName: string;
        };
        PersonContent: {
            /** Format: email */
            email: string;
            /**
             * @default vi
             * @enum {string}
             */
            locale: "vi" | "en";
            name: string;
            /** @description As it stands below a signature */
            title: string;
        };
        PersonCreated: {
            oneTimePassword: string | null;
            person: components["schemas"]["OrgPerson"];
        };
        PlannedEntry: {
            /** @description Here: the version that is the same or stays, or the one it will be published as */
            as: number;
            /** @description Of a calendar: what taking it changes. Forms and procedures are compared by the page */
            differences: {
                en: string;
                vi: string;
            }[];
            /** @description The draft that stands here */
            draft: {
                /** Format: date-time */
                changedAt: string;
                changedByName: string;
                revision: number;
                /** @description It says what the package says */
                same: boolean;
            } | null;
            /** @description Why the choice cannot be carried out */
            fault: {
                en: string;
                vi: string;
            } | null;
            /** @description The published version here that it is held against */
            here: number | null;
            key: string;
            /** @enum {string} */
            kind: "form" | "procedure" | "calendar" | "notice" | "role" | "document";
            /** @description An earlier version of the same design comes first: import again when it is published */
            later: boolean;
            message: {
                en: string;
                vi: string;
            };
            /** @enum {string} */
            state: "same" | "new" | "next" | "conflict";
            /** @enum {string} */
            take: "keep" | "take" | "rename";
            /** @description What can be chosen; empty when there is nothing to choose */
            takes: ("keep" | "take" | "rename")[];
            /** @description Its key here */
            target: string;
            title: {
                en: string;
                vi: string;
            } | null;
            /** @description In the package */
            version: number;
        };
        /** @description RFC 9457 problem details; `code` is stable, `title` translated, `instance` is the id in the log */
        Problem: {
            code: string;
            detail?: string;
            instance: string;
            /** @description What the title is about, for example who changed a draft (`changedByName`) and when (`changedAt`) */
            params?: {
                [key: string]: string;
            };
            problems?: {
                code: string;
                message: string;
                pointer: string;
            }[];
            retryAfterSeconds?: number;
            status: number;
            title: string;
            type: string;
        };
        ProcedureCheck: {
            findings: components["schemas"]["ProcedureFinding"][];
            publishable: boolean;
        };
        ProcedureDetail: {
            definition: unknown;
            hash: string;
            key: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description Name of the person; null for what comes with the product */
            publishedBy: string | null;
            version: number;
        };
        ProcedureFinding: {
            code: string;
            /** @description Which of the definitions */
            index: number;
            message: {
                en: string;
                vi: string;
            };
            /** @description JSON pointer into that definition */
            path: string;
            /** @enum {string} */
            severity: "error" | "warning";
            /** @description Key of the step it is about; null for the procedure itself */
            step: string | null;
        };
        ProcedureSummary: {
            /** @description A person can start a case of it */
            byHand: boolean;
            hash: string;
            key: string;
            /** Format: date-time */
            publishedAt: string;
            /** @description Name of the person; null for what comes with the product */
            publishedBy: string | null;
            subjectKind: string;
            title: {
                en: string;
                vi: string;
            };
            version: number;
            versions: number;
        };
        PublicationCheck: {
            problems: components["schemas"]["DesignProblem"][];
            /** @description Of a procedure without errors */
            rehearsal: {
                scenarios: {
                    id: string;
                    /** @description Where it turned red, when the scenario names the step */
                    step: string | null;
                    title: string;
                    /** @description What was not as expected; null for a green one */
                    why: {
                        en: string;
                        vi: string;
                    } | null;
                }[];
                /** @description null when the rehearsal did not end in its time: nothing can be published then */
                walk: {
                    missed: {
                        id: string;
                        /** @description Publishing asks for it, unless its id is among the acknowledged ones */
                        needed: boolean;
                        reason: {
                            en: string;
                            vi: string;
                        };
                        step: string;
                        stepTitle: {
                            en: string;
                            vi: string;
                        };
                        title: {
                            en: string;
                            vi: string;
                        };
                    }[];
                    reached: number;
                    total: number;
                } | null;
            } | null;
            /** @description Of the draft that was looked at */
            revision: number;
            /** @description That it would be published as */
            version: number;
        };
        Recall: {
            reason: string;
            /** @description The case that takes its place */
            replacedBy?: string;
        };
        ReviewRequest: {
            /** @default  */
            note: string;
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision: number;
        };
        SandboxDetail: {
            caseId: string;
            cases: {
                ended: number;
                open: number;
            };
            clearing: {
                /** Format: date-time */
                at: string;
                byName: string;
                removed: number;
                total: number;
            } | null;
            id: string;
            /** @description Mails that were written; none of them left the server */
            mails: number;
            /** @description The pretend people, those with something to do first */
            people: {
                id: string;
                name: string;
                openTasks: number;
                roleTitle: {
                    en: string;
                    vi: string;
                };
                unitName: string;
            }[];
            procedure: string;
            source: components["schemas"]["SandboxSourceOutput"];
            /** Format: date-time */
            startedAt: string;
            startedByName: string;
            state: components["schemas"]["SandboxState"];
            subjectUnitName: string;
            title: {
                en: string;
                vi: string;
            };
            /** @description The version that the procedure has in the sandbox: of a draft, the one that it would become */
            version: number;
            /** @description Who stepped into whom, the latest 20, newest first */
            visits: {
                /** Format: date-time */
                at: string;
                byName: string;
                personName: string;
            }[];
        };
        /** @description What is tried: the draft as it was read, or a published version */
        SandboxSource: {
            /** @constant */
            kind: "draft";
            revision: number;
        } | {
            /** @constant */
            kind: "version";
            version: number;
        };
        /** @description What is tried: the draft as it was read, or a published version */
        SandboxSourceOutput: {
            /** @constant */
            kind: "draft";
            revision: number;
        } | {
            /** @constant */
            kind: "version";
            version: number;
        };
        SandboxStart: {
            /**
             * @description What a case before it would have told it
             * @default {}
             */
            facts: {
                [key: string]: string | number | boolean | null;
            };
            procedure: string;
            source: components["schemas"]["SandboxSource"];
            /** @description The pretend unit that the case is about; the first of its kind when absent */
            unit?: string;
        };
        /**
         * @description preparing: its case is not open yet. clearing: its data are being removed
         * @enum {string}
         */
        SandboxState: "preparing" | "running" | "clearing" | "cleared";
        SandboxSummary: {
            cases: {
                ended: number;
                open: number;
            };
            id: string;
            procedure: string;
            source: components["schemas"]["SandboxSourceOutput"];
            /** Format: date-time */
            startedAt: string;
            startedByName: string;
            state: components["schemas"]["SandboxState"];
            title: {
                en: string;
                vi: string;
            };
            /** @description The version that the procedure has in the sandbox: of a draft, the one that it would become */
            version: number;
        };
        ScenarioSave: {
            /** @description The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again */
            revision: number;
            scenario: unknown;
            title: string;
        };
        ScenarioSummary: {
            /** Format: date-time */
            changedAt: string;
            changedByName: string;
            id: string;
            revision: number;
            title: string;
        };
        ScenarioView: {
            /** Format: date-time */
            changedAt: string;
            changedByName: string;
            id: string;
            revision: number;
            scenario: unknown;
            title: string;
        };
        Seat: {
            onBehalfOfName: string | null;
            role: string;
            roleTitle: {
                en: string;
                vi: string;
            };
            unitId: string;
            unitKind: string;
            unitName: string;
        };
        SeatContent: {
            /** @description Local day, yyyy-MM-dd; a last day is inclusive */
            from: string;
            personId: string;
            role: string;
            /** @default null */
            to: string | null;
            unitId: string;
        };
        SeatHandedOver: {
            begun: components["schemas"]["OrgSeat"];
            ended: components["schemas"]["OrgSeat"];
        };
        SeatHandover: {
            /** @description First day of the new holder */
            day: string;
            fromPersonId: string;
            role: string;
            toPersonId: string;
            unitId: string;
        };
        Session: {
            can: ("inbox" | "directives" | "supervise" | "operations" | "calendars" | "organisation" | "mailbox" | "start" | "operate" | "migrate" | "organise" | "design" | "draw")[];
            demo: boolean;
            /** @enum {string} */
            locale: "vi" | "en";
            person: {
                email: string;
                id: string;
                name: string;
                title: string;
            };
            /** @description Set while `person` is a pretend one in a sandbox: which procedure is tried, and who plays */
            sandbox?: {
                behindName: string;
                id: string;
                procedure: string;
                title: {
                    en: string;
                    vi: string;
                };
            };
            seats: components["schemas"]["Seat"][];
        };
        ShownSubmission: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
            byName: string;
            comment: string | null;
            data: {
                [key: string]: unknown;
            };
            /** @description Form definition for read-only rendering */
            definition: unknown | null;
            form: {
                key: string;
                version: number;
            } | null;
            hash: string;
            /** @description What the ids of people and documents in `data` stand for */
            names: {
                documents: {
                    [key: string]: {
                        number: string;
                        title: {
                            en: string;
                            vi: string;
                        };
                    };
                };
                people: {
                    [key: string]: {
                        name: string;
                        title: string;
                    };
                };
            };
            step: string;
            submissionId: string;
            title: {
                en: string;
                vi: string;
            };
            unitName: string;
        };
        Side: {
            forTask: string | null;
            /** @enum {string} */
            kind: "rung" | "extension";
            until: string | null;
        };
        SignIn: {
            /** Format: email */
            email: string;
            /** @description The password to use from now on; asked for after a one-time password (password-change-required) */
            newPassword?: string;
            password: string;
        };
        /** @description A procedure that this person may start, from which seat */
        StartableProcedure: {
            /** @description What comes first, in one sentence */
            next: {
                en: string;
                vi: string;
            };
            onBehalfOfName: string | null;
            process: string;
            roleTitle: {
                en: string;
                vi: string;
            };
            title: {
                en: string;
                vi: string;
            };
            unitName: string;
            version: number;
        };
        StartCase: {
            /** @description The received directive that the new one carries on: its id, or that of one’s own case under it */
            carriesOn?: string;
            process: string;
        };
        StartCaseAnswer: {
            caseId: string;
            taskId: string | null;
        };
        StepCount: {
            count: number;
            overdue: number;
            step: string;
            title: {
                en: string;
                vi: string;
            };
        };
        StepInto: {
            personId: string;
        };
        StepPicture: {
            at: string | null;
            awaiting: {
                needed: number;
                total: number;
            } | null;
            branch: string | null;
            branchTitle: {
                en: string;
                vi: string;
            } | null;
            byName: string | null;
            depth: number;
            dueAt: string | null;
            inOrder: boolean;
            key: string;
            /** @enum {string} */
            kind: "task" | "parallel" | "choice" | "document" | "notify" | "spawn" | "wait" | "repeat" | "reuse";
            outcome: {
                en: string;
                vi: string;
            } | null;
            pausedAt: string | null;
            round: {
                n: number;
                next: string | null;
                running: boolean;
            } | null;
            /** @enum {string} */
            state: "done" | "current" | "ahead" | "skipped";
            title: {
                en: string;
                vi: string;
            };
            unitName: string | null;
            votes: {
                abstained: number;
                against: number;
                branches: number;
                cast: {
                    branch: string;
                    title: {
                        en: string;
                        vi: string;
                    };
                    unitName: string | null;
                    vote: ("for" | "against" | "abstained") | null;
                }[];
                for: number;
                needed: number;
            } | null;
            waitsUntil: string | null;
        };
        Substitution: {
            /** @description Who is away */
            forPersonId: string;
            /** @description Local day, yyyy-MM-dd; a last day is inclusive */
            from: string;
            /** @description Who stands in */
            personId: string;
            role: string;
            /** @description Local day, yyyy-MM-dd; a last day is inclusive */
            to: string;
            unitId: string;
        };
        Succession: {
            /** @description First day of the successor; today or earlier */
            day: string;
            /**
             * @description When a unit is split: subjects (with all below them) whose cases and relations go to another successor
             * @default []
             */
            others: {
                subjectUnitIds: string[];
                successorId: string;
            }[];
            reason: string;
            /** @description Takes over what goes to no other */
            successorId: string;
        };
        SuccessionAnswer: {
            /** @description The order that hands the open cases over */
            operationId: string;
            /** @description Units that now name the successor */
            relations: number;
            unit: components["schemas"]["OrgUnit"];
        };
        SuperviseSummary: {
            byRole: {
                open: number;
                overdue: number;
                role: string;
                title: {
                    en: string;
                    vi: string;
                };
            }[];
            byStep: components["schemas"]["StepCount"][];
            byUnit: {
                open: number;
                overdue: number;
                unitId: string;
                unitName: string;
            }[];
            dueSoonTasks: number;
            endedCases: number;
            openCases: number;
            orphanedTasks: number;
            overdueTasks: number;
            troubled: number;
        };
        TakeEditing: {
            /** @description Take it from whoever is editing; their next save is refused with words */
            take: boolean;
        };
        TaskDetail: {
            asked: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601
                 */
                at: string;
                byName: string;
                forTask: string;
                lastDay: string | null;
                reason: string | null;
                unitName: string;
                /** Format: date */
                until: string;
            } | null;
            canAskExtension: boolean;
            canDecide: boolean;
            canExtend: boolean;
            canPause: boolean;
            canResume: boolean;
            data: {
                [key: string]: unknown;
            };
            directive: components["schemas"]["CaseDocument"][];
            draftSavedAt: string | null;
            form: {
                definition: unknown;
                key: string;
                version: number;
            } | null;
            openFields: string[] | null;
            outcomes: {
                /** @description A return that opens only the fields with a note again */
                flagged: boolean;
                key: string;
                /** @enum {string} */
                kind: "on" | "return" | "reject" | "abstain" | "end";
                needsForm: boolean;
                needsReason: boolean;
                returnsTo: string | null;
                title: {
                    en: string;
                    vi: string;
                };
                /** @enum {string} */
                tone: "positive" | "neutral" | "negative";
            }[];
            returned: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601
                 */
                at: string;
                byName: string;
                comment: string | null;
                /** @description Opened again because the decision was a mistake */
                corrected: boolean;
                fieldNotes: {
                    [key: string]: string;
                };
                step: string;
                title: {
                    en: string;
                    vi: string;
                };
                unitName: string;
            } | null;
            returnForms: {
                [key: string]: unknown;
            };
            shows: components["schemas"]["ShownSubmission"][];
            signs: {
                hash: string;
                step: string;
            } | null;
            task: components["schemas"]["TaskSummary"];
        };
        TaskSummary: {
            caseId: string;
            caseTitle: string;
            closedAt: string | null;
            directiveNumber: string | null;
            dueAt: string | null;
            extended: boolean;
            extensionAsked: string | null;
            id: string;
            lastDay: string | null;
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            openedAt: string;
            outcome: string | null;
            parentCaseId: string | null;
            pausedAt: string | null;
            processTitle: {
                en: string;
                vi: string;
            };
            returned: boolean;
            role: string;
            roleTitle: {
                en: string;
                vi: string;
            };
            side: components["schemas"]["Side"] | null;
            /** @enum {string} */
            status: "open" | "decided" | "cancelled";
            step: string;
            subjectUnitName: string;
            title: {
                en: string;
                vi: string;
            };
            unitId: string;
            unitName: string;
        };
        TimelineEntry: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            at: string;
            byName: string | null;
            comment: string | null;
            kind: string;
            onBehalfOfName: string | null;
            sequence: number;
            text: {
                en: string;
                vi: string;
            };
            /** @enum {string} */
            tone: "positive" | "neutral" | "negative" | "warning";
            unitName: string | null;
        };
        Unit: {
            /** @description Of a unit that is merged, split or dissolved; listed with `closed=true` only */
            closed?: {
                /** Format: date */
                lastDay: string;
                successorName: string | null;
            };
            id: string;
            kind: string;
            name: string;
            parentName: string | null;
        };
        UnitContent: {
            /** @description For document symbols */
            abbreviation: string;
            /** @default  */
            address: string;
            /** @default null */
            from: string | null;
            /** @enum {string} */
            kind: "education-office" | "school" | "commune-police" | "provincial-police" | "standing-body" | "peoples-committee";
            name: string;
            /** @default null */
            parentId: string | null;
            /** @description Where its documents are signed */
            place: string;
            /**
             * @description Relation → unit; what is not here is the parent’s
             * @default {}
             */
            relations: {
                [key: string]: string;
            };
            /**
             * @description The superior as it stands above the issuer on a document
             * @default null
             */
            superiorName: string | null;
        };
        Verification: {
            /**
             * Format: date-time
             * @description UTC instant, ISO 8601
             */
            issuedAt: string;
            issuerName: string;
            number: string;
            replacedBy: {
                /**
                 * Format: date-time
                 * @description UTC instant, ISO 8601
                 */
                issuedAt: string;
                number: string;
                title: {
                    en: string;
                    vi: string;
                };
                verifyCode: string;
            } | null;
            /** @description Made while a procedure was tried: it has no force, whatever its status */
            sandbox: boolean;
            sha256: string | null;
            /** @enum {string} */
            status: "valid" | "revoked";
            subjectName: string;
            template: string;
            title: {
                en: string;
                vi: string;
            };
            valid: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCalendars: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCalendar: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarSave"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSaved"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarPreviewQuery"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreview"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCase"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartCaseAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recall"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTimeline: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDemoPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DemoPerson"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BpmnImport"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BpmnImported"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDesignPackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignPackageExport"];
            };
        };
        responses: {
            /** @description The content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importDesignPackage: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignPackageImport"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignPackageImported"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planDesignPackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignPackageImport"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignPackagePlan"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesigns: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                kind?: "form" | "procedure";
                limit?: number;
                /** @description Part of the title or of the key, with or without marks */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DesignSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDesign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignCreate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDesignDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignDraftSave"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDraftSaved"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDesignDraft: {
        parameters: {
            query?: {
                /** @description Only while this is the draft’s revision */
                revision?: number;
            };
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeDesignEditing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeEditing"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditingAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveDesignEditing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesignImpact: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignImpact"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConcernedUnits: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConcernedUnit"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationCheck"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishDesign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignPublication"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignPublished"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignRestoration"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reinstateDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignReview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askDesignReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesignRevisions: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DesignRevisionSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesignRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignRevision"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScenarioSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioSave"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioView"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesignUses: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DesignUse"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesignVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                kind: "form" | "procedure";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignVersion"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcedureBpmn: {
        parameters: {
            query?: {
                /** @description Of names in the picture; the file has both */
                language?: "vi" | "en";
                /** @description A published version, or the draft; without it the latest version */
                version?: "draft" | number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDirectives: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectiveSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDirectiveSchools: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentChoices: {
        parameters: {
            query?: {
                /** @description Only what this case, or the directive behind it, issued */
                caseId?: string;
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                /** @description Only these, separated by commas, at most 50: what has been chosen before */
                ids?: string;
                limit?: number;
                /** @description Part of what is shown; capitals and Vietnamese marks do not count */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentChoice"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRef"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
                state?: "open" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Operation"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startOperation: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperationRows: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
                status?: "pending" | "done" | "refused" | "needs-person";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OperationRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMigration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationPreviewQuery"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPreview"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrgPeople: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Part of the name or of the e-mail address */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrgPerson"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrgPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonContent"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreated"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrgPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonContent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgPerson"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetOrgPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCreated"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrgSeats: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
                person?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrgSeat"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveOrgSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatContent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgSeat"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverOrgSeat: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatHandover"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatHandedOver"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterSubstitution: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Substitution"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgSeat"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSubstitution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrgUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnit"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveOrgUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitContent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgUnit"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    succeedOrgUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Succession"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeopleChoices: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                /** @description Only these, separated by commas, at most 50: what has been chosen before */
                ids?: string;
                limit?: number;
                /** @description Part of what is shown; capitals and Vietnamese marks do not count */
                q?: string;
                /** @description Only who holds a seat in this unit */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonChoice"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedures: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProcedureSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkProcedures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Definitions"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureCheck"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSandboxes: {
        parameters: {
            query: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
                /** @description Key of the procedure that is tried */
                procedure: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SandboxSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSandbox: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxStart"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clearSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSandboxMails: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepInto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepInto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStartable: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StartableProcedure"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrphans: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrphanedTask"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverdue: {
        parameters: {
            query?: {
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                limit?: number;
                role?: string;
                unit?: string;
                /** @description Also what falls due within so many days */
                within?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OverdueItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSuperviseSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuperviseSummary"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineExplanation"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendDeadline: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nudgeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Pause"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key gets the same answer; nothing happens twice */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Pause"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswer"];
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too late, or the key was used with another content */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description Also units that are closed; for who supervises */
                closed?: "true" | "false";
                /** @description Opaque; from the `next` of the page before */
                cursor?: string;
                kind?: string;
                limit?: number;
                /** @description Part of the name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                        next: string | null;
                    };
                };
            };
            /** @description Not signed in, or the session has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field is wrong; `problems` says which */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Does not exist, or is not visible to this person */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
