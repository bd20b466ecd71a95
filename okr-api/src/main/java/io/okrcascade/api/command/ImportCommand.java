package io.okrcascade.api.command;

import io.okrcascade.api.Services;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.core.bundle.Bundle;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code import FILE [--dry-run]}: takes a bundle in, and prints what that did. */
public final class ImportCommand extends OfflineCommand {
  public ImportCommand() {
    super("import", "Imports a bundle, JSON or YAML");
  }

  @Override
  void configureOwn(Subparser subparser) {
    subparser.addArgument("bundle").metavar("FILE").help("the bundle");
    subparser
        .addArgument("--dry-run")
        .action(Arguments.storeTrue())
        .help("tell what would change, and write nothing");
  }

  @Override
  int run(Services services, Namespace arguments) throws Exception {
    Path file = Path.of(arguments.getString("bundle"));
    Read<Bundle> read;
    try (InputStream in = Files.newInputStream(file)) {
      read =
          file.toString().matches(".*\\.ya?ml")
              ? services.reader.readYaml(in, Bundle.class)
              : services.reader.readJson(in, Bundle.class);
    }
    print(
        services,
        arguments.getBoolean("dry_run")
            ? services.bundles.tryOut(Caller.OPERATOR, read, null)
            : services.bundles.take(Caller.OPERATOR, read));
    return 0;
  }
}
