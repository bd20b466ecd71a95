package io.okrcascade.client;

import io.okrcascade.client.Call.Repeat;

/** Every operation that the client knows; there is no other way to ask for anything. */
enum Operation {
  ME("GET", "/me"),

  LIST_TEAMS("GET", "/teams"),
  GET_TEAM("GET", "/teams/{id}"),
  GET_TEAM_TREE("GET", "/teams/{id}/tree"),
  CREATE_TEAM("POST", "/teams"),
  UPDATE_TEAM("PATCH", "/teams/{id}"),
  DELETE_TEAM("DELETE", "/teams/{id}"),
  DISSOLVE_TEAM("POST", "/teams/{id}/dissolve"),

  LIST_PEOPLE("GET", "/people"),
  GET_PERSON("GET", "/people/{id}"),
  CREATE_PERSON("POST", "/people"),
  UPDATE_PERSON("PATCH", "/people/{id}"),
  LEAVE("POST", "/people/{id}/leave"),
  RETURN("POST", "/people/{id}/return"),
  INVITE("POST", "/people/{id}/invitation", Repeat.WHEN_UNSENT),
  WITHDRAW_INVITATION("DELETE", "/people/{id}/invitation"),

  LIST_CYCLES("GET", "/cycles"),
  GET_CYCLE("GET", "/cycles/{id}"),
  CREATE_CYCLE("POST", "/cycles"),
  UPDATE_CYCLE("PATCH", "/cycles/{id}"),
  MOVE_CYCLE("POST", "/cycles/{id}/phase", Repeat.WHEN_REFUSED),

  LIST_OBJECTIVES("GET", "/objectives"),
  GET_OBJECTIVE("GET", "/objectives/{id}"),
  EXPLAIN_OBJECTIVE("GET", "/objectives/{id}/explanation"),
  CREATE_OBJECTIVE("POST", "/objectives"),
  UPDATE_OBJECTIVE("PATCH", "/objectives/{id}"),
  DELETE_OBJECTIVE("DELETE", "/objectives/{id}"),
  PUT_OBJECTIVE_BY_EXTERNAL_ID("PUT", "/objectives/by-external-id/{x}"),
  MOVE_OBJECTIVE("POST", "/objectives/{id}/state", Repeat.WHEN_REFUSED),

  LIST_KEY_RESULTS("GET", "/objectives/{id}/key-results"),
  LIST_KEY_RESULTS_OF_CYCLE("GET", "/cycles/{id}/key-results"),
  GET_KEY_RESULT("GET", "/key-results/{id}"),
  EXPLAIN_KEY_RESULT("GET", "/key-results/{id}/explanation"),
  CREATE_KEY_RESULT("POST", "/objectives/{id}/key-results"),
  UPDATE_KEY_RESULT("PATCH", "/key-results/{id}"),
  DELETE_KEY_RESULT("DELETE", "/key-results/{id}"),

  LIST_CHECK_INS("GET", "/key-results/{id}/check-ins"),
  LIST_CHECK_INS_OF_CYCLE("GET", "/cycles/{id}/check-ins"),
  CREATE_CHECK_IN("POST", "/key-results/{id}/check-ins"),
  CREATE_CHECK_INS("POST", "/cycles/{id}/check-ins"),
  GET_CHECK_IN("GET", "/check-ins/{id}"),
  VOID_CHECK_IN("POST", "/check-ins/{id}/void"),

  LIST_ALIGNMENTS_OF_OBJECTIVE("GET", "/objectives/{id}/alignments"),
  LIST_ALIGNMENTS_OF_KEY_RESULT("GET", "/key-results/{id}/alignments"),
  ALIGN_OBJECTIVE("POST", "/objectives/{id}/alignments"),
  ALIGN_KEY_RESULT("POST", "/key-results/{id}/alignments"),
  GET_ALIGNMENT("GET", "/alignments/{id}"),
  UPDATE_ALIGNMENT("PATCH", "/alignments/{id}"),
  DELETE_ALIGNMENT("DELETE", "/alignments/{id}"),

  GET_CASCADE("GET", "/cycles/{id}/cascade"),
  GET_TEAM_OVERVIEWS("GET", "/cycles/{id}/teams"),
  GET_HISTORY("GET", "/cycles/{id}/history"),
  GET_AUDIT("GET", "/cycles/{id}/audit"),

  LIST_INITIATIVES("GET", "/initiatives"),
  GET_INITIATIVE("GET", "/initiatives/{id}"),
  CREATE_INITIATIVE("POST", "/initiatives"),
  UPDATE_INITIATIVE("PATCH", "/initiatives/{id}"),
  DELETE_INITIATIVE("DELETE", "/initiatives/{id}"),
  PUT_INITIATIVE_BY_EXTERNAL_ID("PUT", "/initiatives/by-external-id/{x}"),
  MOVE_INITIATIVE("POST", "/initiatives/{id}/state", Repeat.WHEN_REFUSED),
  PUT_CONTRIBUTION("PUT", "/initiatives/{id}/key-results/{keyResultId}"),
  DELETE_CONTRIBUTION("DELETE", "/initiatives/{id}/key-results/{keyResultId}"),

  GET_INBOX("GET", "/me/inbox"),
  MARK_INBOX_SEEN("POST", "/me/inbox/seen"),

  LIST_AMENDMENTS("GET", "/objectives/{id}/amendments"),
  LIST_GRADES("GET", "/cycles/{id}/grades"),
  EXPLAIN_GRADE("PUT", "/objectives/{id}/grade"),
  GET_CARRY_OVER("GET", "/cycles/{id}/carry-over"),
  CARRY_OVER("POST", "/cycles/{id}/carry-over"),

  LIST_DEPENDENCIES("GET", "/dependencies"),
  LIST_DEPENDENCIES_OF_INITIATIVE("GET", "/initiatives/{id}/dependencies"),
  GET_DEPENDENCY("GET", "/dependencies/{id}"),
  CREATE_DEPENDENCY("POST", "/initiatives/{id}/dependencies"),
  UPDATE_DEPENDENCY("PATCH", "/dependencies/{id}"),
  DELETE_DEPENDENCY("DELETE", "/dependencies/{id}"),
  ANSWER_DEPENDENCY("POST", "/dependencies/{id}/answers"),

  GET_EXPOSURE_OF_INITIATIVE("GET", "/initiatives/{id}/exposure"),
  GET_EXPOSURE_OF_DEPENDENCY("GET", "/dependencies/{id}/exposure"),
  GET_EXPOSURE_OF_KEY_RESULT("GET", "/key-results/{id}/exposure"),

  LIST_BRIEFING_TEMPLATES("GET", "/briefing-templates"),
  GET_BRIEFING_TEMPLATE_OF_TEAM("GET", "/teams/{id}/briefing-template"),
  PUT_BRIEFING_TEMPLATE("PUT", "/briefing-templates/{id}"),
  DELETE_BRIEFING_TEMPLATE("DELETE", "/briefing-templates/{id}"),

  GET_PLANNING("GET", "/cycles/{id}/planning"),
  GET_DEPENDENCY_MATRIX("GET", "/cycles/{id}/dependency-matrix"),
  GET_PRIORITIES("GET", "/cycles/{id}/priorities"),
  GET_DELIVERY("GET", "/cycles/{id}/delivery"),
  GET_MAINTENANCE("GET", "/cycles/{id}/maintenance"),
  GET_CALENDAR("GET", "/cycles/{id}/calendar.ics"),
  GET_PLAN("GET", "/cycles/{id}/plan"),
  LIST_PLAN_CHANGES("GET", "/cycles/{id}/plan/changes"),
  GET_CAPACITY("GET", "/teams/{id}/capacity/{cycleId}"),
  PUT_CAPACITY("PUT", "/teams/{id}/capacity/{cycleId}"),
  LIST_MAINTENANCE("GET", "/teams/{id}/maintenance"),
  REPORT_MAINTENANCE("POST", "/teams/{id}/maintenance"),

  LIST_PROGRAMMES("GET", "/programmes"),
  GET_PROGRAMME("GET", "/programmes/{id}"),
  CREATE_PROGRAMME("POST", "/programmes"),
  UPDATE_PROGRAMME("PATCH", "/programmes/{id}"),
  LIST_PROGRAMME_UPDATES("GET", "/programmes/{id}/updates"),
  PUT_PROGRAMME_UPDATE("PUT", "/programmes/{id}/updates/{weekOf}"),

  LIST_SOLICITATIONS("GET", "/cycles/{id}/solicitations"),
  CREATE_SOLICITATION("POST", "/cycles/{id}/solicitations"),
  GET_SOLICITATION("GET", "/solicitations/{id}"),
  UPDATE_SOLICITATION("PATCH", "/solicitations/{id}"),

  LIST_COMMENTS_ON_OBJECTIVE("GET", "/objectives/{id}/comments"),
  LIST_COMMENTS_ON_KEY_RESULT("GET", "/key-results/{id}/comments"),
  LIST_COMMENTS_ON_INITIATIVE("GET", "/initiatives/{id}/comments"),
  LIST_COMMENTS_ON_DEPENDENCY("GET", "/dependencies/{id}/comments"),
  COMMENT_ON_OBJECTIVE("POST", "/objectives/{id}/comments"),
  COMMENT_ON_KEY_RESULT("POST", "/key-results/{id}/comments"),
  COMMENT_ON_INITIATIVE("POST", "/initiatives/{id}/comments"),
  COMMENT_ON_DEPENDENCY("POST", "/dependencies/{id}/comments"),
  GET_COMMENT("GET", "/comments/{id}"),
  UPDATE_COMMENT("PATCH", "/comments/{id}"),
  DELETE_COMMENT("DELETE", "/comments/{id}"),

  PREVIEW_AUDIT("POST", "/cycles/{id}/audit/preview"),
  GET_AUDIT_HISTORY("GET", "/cycles/{id}/audit/history"),
  LIST_WAIVERS("GET", "/cycles/{id}/audit/waivers"),
  CREATE_WAIVER("POST", "/cycles/{id}/audit/waivers"),
  DELETE_WAIVER("DELETE", "/cycles/{id}/audit/waivers/{waiverId}"),

  GET_SETTINGS("GET", "/settings"),
  UPDATE_SETTINGS("PATCH", "/settings"),

  LIST_CHANGES("GET", "/changes"),

  IMPORT("POST", "/import", Repeat.WHEN_REFUSED),
  EXPORT("GET", "/export"),

  LIST_TOKENS("GET", "/tokens"),
  CREATE_TOKEN("POST", "/tokens", Repeat.WHEN_UNSENT),
  DELETE_TOKEN("DELETE", "/tokens/{id}"),

  LIST_SESSIONS("GET", "/sessions"),
  GET_SESSION("GET", "/sessions/{id}"),
  CREATE_SESSION("POST", "/sessions", Repeat.WHEN_UNSENT),
  DELETE_SESSION("DELETE", "/sessions/{id}"),
  DELETE_SESSIONS("DELETE", "/sessions");

  final String method;
  final String path;
  final Repeat repeat;

  Operation(String method, String path) {
    this(
        method,
        path,
        switch (method) {
          // A POST without a rule of its own goes with an Idempotency-Key.
          case "GET", "POST" -> Repeat.ANY_TIME;
          // Had the lost answer been a success, the version or the record would be gone.
          default -> Repeat.WHEN_REFUSED;
        });
  }

  Operation(String method, String path, Repeat repeat) {
    this.method = method;
    this.path = path;
    this.repeat = repeat;
  }
}
