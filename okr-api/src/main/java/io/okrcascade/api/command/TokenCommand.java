package io.okrcascade.api.command;

import io.okrcascade.api.Services;
import io.okrcascade.api.access.TokenStore;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code token create --person ID [--admin] [--name N] [--days D]}: prints a new token, alone. */
public final class TokenCommand extends OfflineCommand {
  private static final int MOST_DAYS = 3_650;

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
        .help(
            "first make the person an administrator where there is none of that id, or none at all");
    subparser.addArgument("--name").metavar("N").setDefault("command line").help("its name");
    subparser
        .addArgument("--days")
        .metavar("D")
        .type(Integer.class)
        .choices(Arguments.range(1, MOST_DAYS))
        .setDefault(TokenStore.USUAL_DAYS)
        .help("how long it is good for");
  }

  @Override
  int run(Services services, Namespace arguments) {
    String person = arguments.getString("person");
    Dataset data = services.reads.organization().data();
    Person there = data.find(Person.KIND, person).orElse(null);
    boolean hasAdmin = data.all(Person.KIND).stream().anyMatch(it -> it.is(GlobalRole.ADMIN));
    if (arguments.getBoolean("admin") && (there == null || !hasAdmin)) {
      PersonItem admin = admin(person, there);
      services.bundles.take(Caller.OPERATOR, new Read<>(Bundle.ofPerson(admin), List.of()));
    } else if (there == null) {
      throw RefusedException.notFound("PERSON", person + "; --admin creates an administrator");
    } else if (there.state() == PersonState.LEFT) {
      throw RefusedException.conflict(Owners.LEFT, there.name(), String.valueOf(there.leftOn()));
    }
    if (arguments.getBoolean("admin") && there != null && !there.is(GlobalRole.ADMIN) && hasAdmin) {
      System.err.println(
          there.name() + " is not made an administrator: there are others, who can do that");
    }
    TokenAnswer token =
        services.tokens.create(person, arguments.getString("name"), arguments.getInt("days"));
    System.out.println(token.secret());
    return 0;
  }

  /** As an administrator who is there; what else is known of the person stays. */
  private static PersonItem admin(String id, @Nullable Person there) {
    List<GlobalRole> roles = new ArrayList<>(List.of(GlobalRole.ADMIN));
    if (there != null) {
      roles.addAll(there.globalRoles());
    }
    return Copy.blank(PersonItem.class)
        .with("id", id)
        .with("name", there == null ? id : there.name())
        .with("globalRoles", roles)
        .with("state", PersonState.ACTIVE)
        .make();
  }
}
