// Another maker's element of the same name, or an older version of ours.
customElements.define(
  'samrad-consultation-form',
  class extends HTMLElement {
    connectedCallback() {
      this.textContent = 'Den som kom först';
    }
  },
);
