package io.okrcascade.api.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a test class once on H2 and once on MySQL, each time with the shared service on an emptied
 * database, which holds the {@link Company} unless it is asked to be empty. The constructor of the
 * test class takes the service as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ExtendWith(OnEachDatabase.Databases.class)
public @interface OnEachDatabase {
  /** Whether the service begins with nothing at all. */
  boolean empty() default false;

  /** Gives the two runs, and their service to constructors. */
  final class Databases implements ClassTemplateInvocationContextProvider, ParameterResolver {
    private static volatile RunningService service;

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
        ExtensionContext context) {
      return Stream.of(TestDatabase.Kind.values()).map(Run::new);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningService.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return service;
    }
  }

  /** One run, on a database that is emptied before it. */
  final class Run implements ClassTemplateInvocationContext, BeforeClassTemplateInvocationCallback {
    private final TestDatabase.Kind kind;

    Run(TestDatabase.Kind kind) {
      this.kind = kind;
    }

    @Override
    public String getDisplayName(int index) {
      return "on " + kind;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
      Databases.service = RunningService.shared(kind);
      if (!context.getRequiredTestClass().getAnnotation(OnEachDatabase.class).empty()) {
        Databases.service.importBundle(Company.bundle());
      }
    }
  }
}
