package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modules of the pages agree with the types that their comments declare. */
class TypesTest {

  @Test
  void everyModulePassesTheTypeChecker() throws Exception {
    Node.Run checker =
        Node.run(
            "target/node_modules/typescript/lib/tsc.js", "--project", ".", "--pretty", "false");
    assertThat(checker.output()).isEmpty();
    assertThat(checker.exitStatus()).isZero();
  }
}
