package io.okrcascade.api.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.OkrConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database keeps is nobody else's to read. */
class PrivateFilesTest {
  @TempDir Path folder;

  private static void open(Path data) throws Exception {
    OkrConfiguration configuration =
        new ObjectMapper()
            .convertValue(
                Map.of(
                    "database",
                    Map.of(
                        "data", data.toString(), "url", "", "user", "", "password", "", "pool", 2)),
                OkrConfiguration.class);
    new Database(configuration).offline(source -> {});
  }

  private static String permissions(Path place) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
  }

  @Test
  void aFolderThatIsMadeAndTheFileInItAreTheOwners() throws Exception {
    Path data = folder.resolve("new/data");
    open(data);
    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("okr.mv.db"))).isEqualTo("rw-------");
    Files.setPosixFilePermissions(
        data.resolve("okr.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
    open(data);
    assertThat(permissions(data.resolve("okr.mv.db"))).as("of earlier days").isEqualTo("rw-------");
  }

  @Test
  void whatElseIsThereStaysAsItIs() throws Exception {
    Path data = Files.createDirectory(folder.resolve("there"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
    Path other = Files.writeString(data.resolve("other.txt"), "x");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r--r--"));
    open(data);
    assertThat(List.of(permissions(data), permissions(other)))
        .containsExactly("rwxr-x---", "rw-r--r--");
  }
}
