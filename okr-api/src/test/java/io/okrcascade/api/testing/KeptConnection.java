package io.okrcascade.api.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection over which requests go one after the other, for tests of what a client may rely
 * on, and where the client is to cost as little as can be. It opens no other: a request into a
 * connection that the service closed fails.
 */
public final class KeptConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  /** Opens it. */
  public KeptConnection(URI service) throws IOException {
    socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true); // a body follows its head at once
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * What came back.
   *
   * @param headers by name in lower case
   */
  public record Answer(int status, Map<String, String> headers) {
    /** Whether it says that the connection ends. */
    public boolean isLast() {
      return "close".equalsIgnoreCase(headers.get("connection"));
    }
  }

  /**
   * Sends a request, and reads its answer to the end. That the service reads no more of the body is
   * no failure.
   *
   * @param head lines of the request, without Host and Content-Length
   * @param body empty for none
   */
  public Answer send(String head, byte[] body) throws IOException {
    String length = body.length == 0 ? "" : "\r\nContent-Length: " + body.length;
    String all = head + "\r\nHost: here" + length + "\r\n\r\n";
    socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
    try {
      socket.getOutputStream().write(body);
    } catch (IOException e) {
      // It answered before, which is read next.
    }
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (headers.containsKey("content-length")) {
      in.skipNBytes(Long.parseLong(headers.get("content-length")));
    } else if (headers.containsKey("transfer-encoding")) {
      for (int size = size(); size > 0; size = size()) {
        in.skipNBytes(size + 2L);
      }
      line();
    }
    return new Answer(status, headers);
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection is closed");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
