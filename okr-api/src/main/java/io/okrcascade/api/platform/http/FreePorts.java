package io.okrcascade.api.platform.http;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.okrcascade.api.platform.StartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Looks whether the ports of the service are free before anything is built. */
public final class FreePorts {
  private FreePorts() {}

  /**
   * @throws StartException where the service could not listen
   */
  public static void require(ServerFactory server) {
    if (server instanceof DefaultServerFactory ports) {
      require(ports.getApplicationConnectors(), "OKR_PORT", "OKR_HOST");
      require(ports.getAdminConnectors(), "OKR_ADMIN_PORT", "OKR_ADMIN_HOST");
    }
  }

  private static void require(
      List<ConnectorFactory> connectors, String portVariable, String hostVariable) {
    for (ConnectorFactory connector : connectors) {
      if (connector instanceof HttpConnectorFactory http) {
        require(http, portVariable, hostVariable);
      }
    }
  }

  private static void require(
      HttpConnectorFactory connector, String portVariable, String hostVariable) {
    String host = connector.getBindHost();
    int port = connector.getPort();
    InetSocketAddress address =
        host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new StartException(
          "There is no address %s: set %s to one of this machine.".formatted(host, hostVariable));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw new StartException(
          "The service cannot listen on %s (%s): stop what listens there, or set %s or %s."
              .formatted(
                  address.getHostString() + ":" + port, e.getMessage(), portVariable, hostVariable),
          e);
    }
  }
}
