package io.okrcascade.client;

/**
 * A part of the service whose records are read and changed one by one.
 *
 * @param <T> such a record as it is answered
 */
abstract class EditableResource<T> extends Resource<T> {
  private final Operation get;
  private final Operation update;

  EditableResource(Transport transport, Operation get, Operation update) {
    super(transport);
    this.get = get;
    this.update = update;
  }

  /** One record; not found where there is none. */
  public T get(String id) {
    return ask(Call.of(get, id));
  }

  /** Changes a record that is still at this version. */
  public T update(String id, int version, Patch patch) {
    return ask(Call.of(update, id).patch(patch, version));
  }

  /** Moves a record that is still at this version to another state. */
  T move(Operation operation, String id, int version, Patch to) {
    return ask(Call.of(operation, id).ifMatch(version).json(to));
  }
}
