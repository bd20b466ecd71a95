package io.okrcascade.api.command;

import io.okrcascade.api.Services;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code export [--cycle ID]}: prints a bundle. */
public final class ExportCommand extends OfflineCommand {
  public ExportCommand() {
    super("export", "Prints everything, or one cycle, as a bundle");
  }

  @Override
  void configureOwn(Subparser subparser) {
    subparser.addArgument("--cycle").metavar("ID").help("only this cycle, with the organization");
  }

  @Override
  int run(Services services, Namespace arguments) throws Exception {
    print(services, services.bundles.export(arguments.getString("cycle")));
    return 0;
  }
}
