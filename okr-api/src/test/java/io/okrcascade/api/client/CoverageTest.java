package io.okrcascade.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.okrcascade.api.OkrApplication;
import io.okrcascade.client.OkrClient;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The Java client can ask for everything that the service answers, and for nothing else. */
class CoverageTest {

  @Test
  void theClientCoversEveryOperation() {
    Set<String> served = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(OkrApplication.class)) {
      if (found.isAnnotatedWith(Path.class) && found.getSimpleName().endsWith("Resource")) {
        addOperations(found.reflect(), served);
      }
    }
    assertThat(served).contains("GET /teams/{id}", "POST /import");
    assertThat(OkrClient.operations()).isEqualTo(served);
  }

  private static void addOperations(Class<?> resource, Set<String> served) {
    for (Method method : resource.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          Path own = method.getAnnotation(Path.class);
          String path =
              ("/"
                      + resource.getAnnotation(Path.class).value()
                      + "/"
                      + (own == null ? "" : own.value()))
                  .replaceAll("/+", "/");
          served.add(verb.value() + " " + path);
        }
      }
    }
  }
}
