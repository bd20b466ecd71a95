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
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a test class once on H2 and once on MySQL, each time with a service of its own on an empty
 * database. The constructor and the static {@code @BeforeAll} method take it as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ExtendWith(OnEachDatabase.Databases.class)
public @interface OnEachDatabase {

  /** Gives the two runs. */
  final class Databases implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
        ExtensionContext context) {
      return Stream.of(TestDatabase.Kind.values()).map(Run::new);
    }
  }

  /** One run: its service starts before the class and stops after it. */
  final class Run
      implements ClassTemplateInvocationContext,
          BeforeClassTemplateInvocationCallback,
          AfterClassTemplateInvocationCallback,
          ParameterResolver {
    private final TestDatabase.Kind kind;
    private RunningService service;

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
      service = RunningService.start(TestDatabase.empty(kind));
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
      service.close();
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
}
