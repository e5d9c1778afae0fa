/** Pages as the sites build them, as far as finding boxes and controls goes. */
export const CHATGPT_A = `
  <main>
    <article data-turn="user">
      <div data-message-author-role="user">
        <div class="edit-box">
          <textarea aria-label="メッセージを編集する">先週の議事録をまとめて</textarea>
          <div>
            <button type="button" class="cancel">キャンセル</button>
            <button type="button" class="save">送信する</button>
          </div>
        </div>
      </div>
    </article>
    <button type="button" class="chip">会議の議題を三つ考えて</button>
    <form data-type="unified-composer">
      <textarea name="prompt-textarea" hidden></textarea>
      <div id="prompt-textarea" class="ProseMirror" contenteditable="true"><p>こんにちは</p></div>
      <button type="button" class="plus" aria-label="ファイルを追加"></button>
      <button id="composer-submit-button" data-testid="send-button" type="submit"
        aria-label="プロンプトを送信する"><svg></svg></button>
    </form>
  </main>`;

export const CHATGPT_B = `
  <div hidden>
    <form data-chatgpt-composer data-composer-placement="home">
      <div class="ProseMirror twin" data-composer-markdown contenteditable="true" role="textbox"></div>
      <button type="submit" class="twin-send" aria-label="Send"></button>
    </form>
  </div>
  <section data-turn-key="1">
    <form class="edit">
      <div class="ProseMirror edited" contenteditable="true"><p>old words</p></div>
      <button type="button" class="cancel">Cancel</button>
      <button type="submit" class="save">Send</button>
    </form>
  </section>
  <form data-chatgpt-composer data-composer-placement="thread">
    <div data-composer-body>
      <div class="ProseMirror real" data-composer-markdown contenteditable="true" role="textbox"><p>hello</p></div>
    </div>
    <button type="submit" class="send" aria-label="Send"></button>
  </form>`;

export const CLAUDE = `
  <main>
    <div data-cds="UserMessage">
      <textarea>first words</textarea>
      <div><button class="cancel">キャンセル</button>
        <button class="save"><span class="bg-fill-primary"></span>保存</button></div>
    </div>
    <button class="retry" aria-label="Retry"></button>
    <div data-testid="chat-input-grid-container">
      <div class="tiptap ProseMirror" data-testid="chat-input" contenteditable="true"><p>hello</p></div>
      <button data-testid="chat-input-send" aria-label="メッセージを送信"></button>
    </div>
  </main>`;
