package io.okrcascade.api.store;

import io.okrcascade.api.platform.http.JsonResource;

/** A resource of what is read and written. */
public abstract class WritingResource extends JsonResource {
  protected final Reads reads;
  protected final HttpWrites writes;

  protected WritingResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }
}
