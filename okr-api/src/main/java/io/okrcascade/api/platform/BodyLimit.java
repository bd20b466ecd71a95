package io.okrcascade.api.platform;

import io.okrcascade.api.platform.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses bodies that are larger than anything that a request could mean. */
public final class BodyLimit implements ContainerRequestFilter {
  private static final long USUAL = 1024 * 1024;
  private static final long OF_IMPORT = 64 * USUAL;

  @Override
  public void filter(ContainerRequestContext request) {
    long most = request.getUriInfo().getPath().equals("import") ? OF_IMPORT : USUAL;
    if (request.getLength() > most) {
      throw tooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), most));
    }
  }

  private static ProblemException tooLarge(long most) {
    return ProblemException.tooLarge("a body may have at most " + most + " bytes");
  }

  /** Counts, for a body whose length was not told beforehand. */
  private static final class Limited extends FilterInputStream {
    private final long most;
    private long count;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      counted(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      counted(Math.max(0, read));
      return read;
    }

    private void counted(int more) {
      count += more;
      if (count > most) {
        throw tooLarge(most);
      }
    }
  }
}
