import org.jspecify.annotations.NullMarked;

/** Objectives and key results that cascade: records, rules and numbers as pure functions. */
@NullMarked
module io.okrcascade.core {
  requires com.fasterxml.jackson.annotation;
  requires static transitive org.jspecify;

  exports io.okrcascade.core.access;
  exports io.okrcascade.core.audit;
  exports io.okrcascade.core.bundle;
  exports io.okrcascade.core.cascade;
  exports io.okrcascade.core.change;
  exports io.okrcascade.core.comment;
  exports io.okrcascade.core.cycle;
  exports io.okrcascade.core.dependency;
  exports io.okrcascade.core.edit;
  exports io.okrcascade.core.inbox;
  exports io.okrcascade.core.initiative;
  exports io.okrcascade.core.message;
  exports io.okrcascade.core.okr;
  exports io.okrcascade.core.org;
  exports io.okrcascade.core.planning;
  exports io.okrcascade.core.record;
  exports io.okrcascade.core.settings;
}
