package io.okrcascade.api.command;

import io.okrcascade.api.Services;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code token create --person ID [--admin] [--name N]}: prints a new token, alone. */
public final class TokenCommand extends OfflineCommand {
  public TokenCommand() {
    super("token", "Creates an API token");
  }

  @Override
  void configureOwn(Subparser subparser) {
    subparser.addArgument("action").choices("create").help("what to do");
    subparser.addArgument("--person").metavar("ID").required(true).help("whose token it is");
    subparser
        .addArgument("--admin")
        .action(Arguments.storeTrue())
        .help("first create the person as an administrator where there is none of that id");
    subparser.addArgument("--name").metavar("N").setDefault("command line").help("its name");
  }

  @Override
  int run(Services services, Namespace arguments) {
    String person = arguments.getString("person");
    boolean exists = services.reads.organization().data().row(Person.KIND, person) != null;
    if (!exists && !arguments.getBoolean("admin")) {
      throw RefusedException.notFound("PERSON", person + "; --admin creates an administrator");
    }
    if (!exists) {
      PersonItem item =
          new PersonItem(
              person, person, null, List.of(GlobalRole.ADMIN), List.of(), null, null, null);
      services.bundles.take(Caller.OPERATOR, new Read<>(Bundle.ofPerson(item), List.of()));
    }
    TokenAnswer token = services.tokens.create(person, arguments.getString("name"), null);
    System.out.println(token.secret());
    return 0;
  }
}
