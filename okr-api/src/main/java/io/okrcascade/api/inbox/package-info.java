package io.okrcascade.api.inbox;
