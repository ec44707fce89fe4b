/**
 * What our templates and elements have none of, by Lit's modules and letter by letter as it stands in the versions that are
 * pinned. With another version the build says what it no longer finds: take the line out, or write it anew. What guards
 * against templates that come as data (`hasOwnProperty("raw")`) stays.
 */
export const unusedLit: Readonly<Record<string, readonly (readonly [code: string, instead: string])[]>> = {
  'lit-html': [
    // Expressions inside a textarea, a title, a style or a script.
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    // Expressions inside a comment.
    [
      'if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'if(8===r.nodeType&&r.data===n)d.push({type:2,index:l});',
    ],
    // Comments, and elements whose names are expressions.
    ['_=/-->/g,m=/>/g,', ''],
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?', 'u[2]&&'],
    ['(c=p):void 0!==u[3]&&(c=p)', '(c=p)'],
    ['c===_||c===m?c=v:', ''],
    // Expressions in the place of an attribute.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
      'i=new r.ctor(h,r.name,r.strings)',
    ],
    // What asynchronous directives, and those that look at the place they are in, would ask for.
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(', 'u('],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      '',
    ],
    ['for(this._$AP?.(!1,!0,s);', 'for(;'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    // Directives, and values that mean "leave it as it is".
    [
      'if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i',
      'return i',
    ],
    ['t=M(this,t,i),a(t)?', 'a(t)?'],
    ['&&t!==E&&this._(t)', '&&this._(t)'],
    ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o', 'o=!a(t)||t!==this._$AH,o'],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o', 'r=e[s+n],o'],
    ['if((t=M(this,t,i,0)??A)===E)return;const s', 't??=A;const s'],
    ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
    // What a part tells directives of itself.
    ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    ['this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i', 'this._$AV=[],this._$AD=t'],
    // Parents of parts, and options: what they would be asked for is left out above and below.
    ['u(t){const{el', 'u(){const{el'],
    ['new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling)'],
    // What is left of names for tools and tests, and of parts that may be missing.
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
    [
      'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]))',
      's.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])',
    ],
    ['constructor(t,i,s,e){', 'constructor(t,i){'],
    [',this._$AM=s,this.options=e}', '}'],
    ['constructor(t,i,s,e,h){', 'constructor(t,i,s){'],
    ['this.name=i,this._$AM=e,this.options=h,', 'this.name=i,'],
    ['const t=new R(e,this),s=t.u(this.options);', 'const t=new R(e),s=t.u();'],
    ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
    ['S.createElement(f,e)', 'S.createElement(f)'],
    ['{strings:t,_$litType$:i},e){', '{strings:t}){'],
    // Event handlers that are objects, have options or ask for their element as `this`.
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH(t)',
    ],
    // Templates that were compiled beforehand, or belong to another document.
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['{values:i,_$litType$:s}=t,e=', '{values:i}=t,e='],
    ['(t?.creationScope??l)', 'l'],
    // Templates of a part of an SVG or of MathML.
    ['(t,i)=>{const s=t.length-1', 't=>{const s=t.length-1'],
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ['N(t,i)', 'N(t)'],
    [
      'if(this.el=S.createElement(f),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
      'this.el=S.createElement(f),P.currentNode=this.el.content;',
    ],
    ['Error("invalid template strings array")', 'Error("no template")'],
    // Lists that are no arrays.
    ['t=>u(t)||"function"==typeof t?.[Symbol.iterator]', 'u'],
    // Another place than the end of a shadow root.
    [
      'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
      '(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)',
    ],
  ],
  'reactive-element': [
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Style sheets that stand twice in one list, and names of properties that are no text.
    [
      'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
      '',
    ],
    ['this.finalizeStyles(this.styles)', '[this.styles??[]].flat(9)'],
    ['[...r(t),...o(t)]', 'Object.keys(t)'],
    ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
    // Accessors that a class has already, and properties without one.
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    ['if(s.state&&(s.attribute=!1),this._$Ei(),', 'if('],
    [
      '!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
      '1)e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s))',
    ],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    // Accessors that somebody lists, or makes anew.
    [',configurable:!0,enumerable:!0', ''],
    ['a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    // Defaults that are attributes, and converters from them: what is no text is a number or a switch.
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      '{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
    ],
    [
      '(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type)',
      'i.converter?i.converter.toAttribute(s):s',
    ],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}',
      'fromAttribute:(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
    ],
    [
      ',h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      ';',
    ],
    [
      'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,',
      'this[e]=u.fromAttribute(s,t.type),',
    ],
    ['{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'],
    [
      'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
      'requestUpdate(t,s,e){if(t){if(i(this[t],s))return;this.C(t,s,e)}',
    ],
    ['if(void 0!==e&&!0===i.reflect)', ''],
    // Elements that bring a shadow root, and options for it.
    [
      'this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t',
      'this.attachShadow({mode:"open"});return s(t,this.constructor.elementStyles),t',
    ],
    [',y.shadowRootOptions={mode:"open"}', ''],
    // Classes that stand on classes with properties.
    [
      'static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}',
      '',
    ],
    ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map', '0'],
    ['y.elementStyles=[],', ''],
    ['this.finalize(),this._$Eh&&[...this._$Eh.keys()]', 'this.finalize(),[...this._$Eh.keys()]'],
    [
      'if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){',
      'if(this._$Eh)return;this.elementProperties=new Map;{',
    ],
    ['static getPropertyOptions(t){return this.elementProperties.get(t)??b}', ''],
    ['i.getPropertyOptions(e)', 'i.elementProperties.get(e)'],
    ['static createProperty(t,s=b)', 'static createProperty(t,s)'],
    // What a class may do otherwise, and none of ours does.
    [
      'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
      'return this.performUpdate(),!this.isUpdatePending}',
    ],
    [
      'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
      'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
    ],
    ['this._$Ev()}_$Ev(){', ''],
    ['enableUpdating(t){}', ''],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
    ['shouldUpdate(t){return!0}', ''],
    ['firstUpdated(t){}', ''],
  ],
  'lit-element': [
    ['i._$litElement$=!0,i["finalized"]=!0,', ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    [
      'constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      '',
    ],
    ['this._$Do=e(r,this.renderRoot,this.renderOptions)', 'e(r,this.renderRoot)'],
    ['render(){return r}', ''],
  ],
};
